package dev.munshi.chat.slack;

import static dev.munshi.testing.HostileText.hiddenIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Utterance;
import dev.munshi.testing.HostileReply;
import dev.munshi.testing.HostileText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HiddenCharactersTest {

  @Provide
  static Arbitrary<String> hostile() {
    return HostileText.lines();
  }

  @Property(tries = 300)
  void nothing_hidden_reaches_slack(@ForAll("hostile") String one, @ForAll("hostile") String two) {
    for (var reply : HostileReply.all(one, two)) {
      var said = new Utterance.Answered(reply);

      assertThat(hiddenIn(withoutOurs(SlackText.of(said)))).isEmpty();
      assertThat(hiddenIn(withoutOurs(blocks(said)))).isEmpty();
    }
  }

  @Test
  void text_from_right_to_left_does_not_carry_the_marks_and_captions_with_it() {
    var said = new Utterance.Answered(HostileReply.all("گھاٹ PTA", "روزنامہ").getFirst());

    assertThat(SlackText.of(said))
        .contains("\u2067\u2067گھاٹ PTA\u2069 [1]\u2069")
        .contains("[1] \u2067گھاٹ PTA\u2069 · \u2067روزنامہ\u2069 · Published ")
        .contains("“\u2067گھاٹ PTA\u2069”");
    assertThat(blocks(said))
        .contains("\u2067گھاٹ PTA\u2069")
        .contains(" · \u2067روزنامہ\u2069 · Published ")
        .contains("“\u2067گھاٹ PTA\u2069”");
  }

  private static String blocks(Utterance said) {
    return SlackBlocks.plain(said).toString();
  }

  private static String withoutOurs(String text) {
    return text.replaceAll("[\u2066\u2067\u2069]", "");
  }
}
