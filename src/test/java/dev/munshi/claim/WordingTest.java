package dev.munshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.sentence.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  private final Wording wording =
      new Wording(List.of(Words.of("One two three four."), Words.of("Five six.")));

  @Test
  void puts_a_claim_together_from_the_longest_pieces() {
    assertThat(wording.wordsPerPiece(Words.of("one two three"))).isEqualTo(3);
    assertThat(wording.wordsPerPiece(Words.of("three four one two"))).isEqualTo(2);
    assertThat(wording.wordsPerPiece(Words.of("three seven eight"))).isEqualTo(1);
    assertThat(wording.wordsPerPiece(List.of())).isZero();
  }

  @Test
  void lets_no_piece_reach_over_the_end_of_a_sentence() {
    assertThat(wording.wordsPerPiece(Words.of("four five"))).isEqualTo(1);
  }

  @Test
  void measures_the_neighbours_furthest_apart() {
    assertThat(wording.nearnessOfNeighbours(Words.of("one two three"))).isEqualTo(1);
    assertThat(wording.nearnessOfNeighbours(Words.of("one two four"))).isEqualTo(0.5);
    assertThat(wording.nearnessOfNeighbours(Words.of("two one"))).isEqualTo(0.25);
    assertThat(wording.nearnessOfNeighbours(Words.of("one seven"))).isZero();
    assertThat(wording.nearnessOfNeighbours(Words.of("one"))).isZero();
  }
}
