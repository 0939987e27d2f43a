package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressingTest {

  private static final Addressing ADDRESSING =
      new Addressing(List.of("@munshi:example.org", "munshi", "News (Desk)"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "munshi: who pays?|who pays?",
        "Munshi, who pays?|who pays?",
        "MUNSHI who pays?|who pays?",
        "@munshi who pays?|who pays?",
        "@munshi:example.org who pays?|who pays?",
        "@munshi:example.org: who pays?|who pays?",
        "munshi:example.org: who pays?|who pays?",
        "News (Desk): who pays?|who pays?",
        "@News (Desk) who pays?|who pays?",
        "who pays, @munshi?|who pays, ?",
        "tell me @munshi who pays|tell me who pays",
        "munshi|''",
        "@munshi!|!",
        "munshi !summary ferries|summary ferries",
        "!summary ferries|summary ferries",
        "!who pays?|who pays?",
        "! who pays?|who pays?",
        "!“who pays” was asked|“who pays” was asked",
        "!sumary ferries|sumary ferries",
      })
  void reads_what_is_said_to_the_bot(String text, String rest) {
    assertThat(ADDRESSING.read(text, "!")).contains(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who pays?",
        "ask munshi who pays",
        "munshi's answer was long",
        "munshis are clerks",
        "@munshi:example.net who pays?",
        "@munshi2 who pays?",
        "mail me at desk@munshi",
        "!",
        "!!!",
        "!?",
        "wait! who pays?",
        "?who pays?",
        "",
      })
  void leaves_what_is_said_to_others(String text) {
    assertThat(ADDRESSING.read(text, "!")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"?,? who pays,who pays", "!!,!!who pays,who pays"})
  void takes_the_prefix_of_the_room(String prefix, String text, String rest) {
    assertThat(ADDRESSING.read(text, prefix)).contains(rest);
    assertThat(ADDRESSING.read("~" + text, prefix)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who pays, Munshi?|who pays?",
        "who pays munshi|who pays",
        "what does munshi know of fees?|what does munshi know of fees?",
        "  who pays?  |who pays?",
      })
  void takes_the_name_off_what_is_surely_said_to_the_bot(String text, String rest) {
    assertThat(ADDRESSING.addressed(text, "!")).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ",", "munshi ", "@", "? "})
  void reads_long_lines_of_nothing_at_once(String piece) {
    var text = "wait" + piece.repeat(60_000 / piece.length()) + "x";

    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertThat(ADDRESSING.addressed(text, "!")).isNotEmpty());
  }

  @Property
  void takes_off_nothing_but_the_name(@ForAll @AlphaChars @StringLength(min = 1) String question) {
    assertThat(ADDRESSING.read("@munshi: " + question, "!")).contains(question);
    assertThat(ADDRESSING.addressed(question + "?", "!")).isEqualTo(question + "?");
  }
}
