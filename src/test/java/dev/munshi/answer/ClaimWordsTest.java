package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimWordsTest {

  private final ClaimWords claim = new ClaimWords("The Ferry Board of Kallsund hired 3.5 clerks.");

  @Test
  void counts_names_that_no_text_has() {
    assertThat(claim.namesMissingFrom(List.of("a ferry", "its board"))).containsExactly("kallsund");
    assertThat(claim.namesMissingFrom(List.of("KALLSUND has a ferry board"))).isEmpty();
  }

  @Test
  void takes_numbers_whole() {
    assertThat(claim.numbersMissingFrom(List.of("hired 3 clerks and 5 guards")))
        .containsExactly("3.5");
    assertThat(claim.numbersMissingFrom(List.of("3.5 clerks"))).isEmpty();
  }

  @Test
  void shares_pairs_of_words() {
    assertThat(new ClaimWords("one two three").phrasesIn("And: one two, four.")).isEqualTo(0.5);
    assertThat(new ClaimWords("one").phrasesIn("one")).isZero();
  }
}
