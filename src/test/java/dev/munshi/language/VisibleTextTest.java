package dev.munshi.language;

import static dev.munshi.testing.HostileText.HIDDEN;
import static dev.munshi.testing.HostileText.hiddenIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.HostileText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @Provide
  static Arbitrary<String> hostile() {
    return HostileText.lines();
  }

  @Test
  void hides_just_what_unicode_says_nobody_sees() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      var alone = VisibleText.of("a" + Character.toString(c) + "b");
      assertThat(alone.length() == 2).as("U+%04X", c).isEqualTo(HIDDEN.contains(c));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line\n\tand tab",
        "می\u200Cشود",
        "کیوں\u200Cکہ",
        "क्\u200Dष",
        "👩\u200D💻",
        "👩🏽\u200D💻",
        "❤\uFE0F\u200D🔥",
        "1\uFE0F\u20E3",
        "🕊\uFE0F",
        "🕵\uFE0F\u200D♂\uFE0F",
        "١٢٣ \u06DD",
        "e\u0301"
      })
  void leaves_what_writing_needs(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so\u00ADft",
        "soft\u200C\u17B4",
        "so\u200Bft",
        "so\u200Dft",
        "so\u200Cft",
        "so\uFE0Fft",
        "\u202Esoft\u202C",
        "so\uDB40\uDC49\uDB40\uDC67ft",
        "soft\u061C",
        "\u2068soft\u2069",
        "so\uE000ft",
        "so\uD800ft",
        "so\uFFF9f\uFFFBt",
        "\u001Bsoft\u009B",
        "so\uDB40\uDD00ft",
        "so\u2064f\uFEFFt",
        "so\uFFFEf\uFFFF\uFDD0t"
      })
  void takes_out_what_hides(String text) {
    assertThat(VisibleText.of(text)).isEqualTo("soft");
  }

  @Property
  void nothing_hidden_is_left_and_nothing_more_to_take_out(@ForAll("hostile") String text) {
    var visible = VisibleText.of(text);

    assertThat(hiddenIn(visible)).isEmpty();
    assertThat(VisibleText.of(visible)).isEqualTo(visible);
    assertThat(letters(visible)).isEqualTo(letters(text));
  }

  private static String letters(String text) {
    return text.replaceAll("[^aZ7بہकא中]", "");
  }
}
