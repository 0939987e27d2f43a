package dev.munshi.language;

import static dev.munshi.testing.HostileText.hiddenIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.HostileText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IsolatedTest {

  private static final String URDU = "گھاٹ کھل گیا";

  @Provide
  static Arbitrary<String> hostile() {
    return HostileText.lines();
  }

  @Test
  void leaves_text_from_left_to_right_as_it_is() {
    assertThat(Isolated.of("The quay (new) opened in 2024."))
        .isEqualTo("The quay (new) opened in 2024.");
    assertThat(Isolated.of("US$100 \\ fee")).isEqualTo("US$100 \\ fee");
    assertThat(Isolated.of("Der Kai", " [1]")).isEqualTo("Der Kai [1]");
  }

  @Test
  void sets_text_from_right_to_left_apart_with_what_is_added_to_it() {
    assertThat(Isolated.of(URDU)).isEqualTo("\u2067" + URDU + "\u2069");
    assertThat(Isolated.of(URDU, " [1]")).isEqualTo("\u2067\u2067" + URDU + "\u2069 [1]\u2069");
  }

  @Test
  void goes_by_most_words_and_not_by_the_first() {
    assertThat(Isolated.of("PTA نے Twitter بند کیا")).startsWith("\u2067");
    assertThat(Isolated.of("The word گھاٹ means quay")).startsWith("\u2066");
  }

  @Test
  void ends_with_its_line() {
    assertThat(Isolated.of(URDU + "\n" + URDU))
        .isEqualTo(Isolated.of(URDU) + "\n" + Isolated.of(URDU));
  }

  @Test
  void lets_no_strange_isolate_be_shown() {
    assertThat(Isolated.shown("\u2067pay 100 to 200\u2069")).isEqualTo("pay 100 to 200");
    assertThat(Isolated.shown("\u2066" + URDU + "\u2069")).isEqualTo(URDU);
    assertThat(Isolated.shown("\u2069\u2067" + URDU + "\nnext\u2069")).isEqualTo(URDU + "\nnext");
    assertThat(Isolated.shown("\u2067\u2069")).isEmpty();
  }

  @Property
  void shows_its_own_isolates_and_nothing_else_that_is_hidden(
      @ForAll("hostile") String one, @ForAll("hostile") String other) {
    var line = "[1] " + Isolated.of(one, " [2]") + " · " + Isolated.of(other);

    assertThat(Isolated.shown(line)).isEqualTo(line);
    assertThat(hiddenIn(line.replaceAll("[\u2066\u2067\u2069]", ""))).isEmpty();
    assertBalanced(line);
  }

  @Property
  void closes_what_it_opens_whatever_it_is_given(@ForAll("hostile") String text) {
    var shown = Isolated.shown(text);

    assertBalanced(shown);
    assertThat(Isolated.shown(shown)).isEqualTo(shown);
    assertThat(hiddenIn(shown.replaceAll("[\u2066\u2067\u2069]", ""))).isEmpty();
  }

  private static void assertBalanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      open += "\u2066\u2067".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      open -= text.charAt(i) == '\u2069' ? 1 : 0;
      assertThat(open).isNotNegative();
    }
    assertThat(open).isZero();
  }
}
