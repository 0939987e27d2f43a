package dev.munshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClausesTest {

  @Test
  void gives_the_whole_and_its_parts() {
    assertThat(Clauses.of("The board, which met late, hired three clerks and sold the ferry."))
        .containsExactly(
            "The board, which met late, hired three clerks and sold the ferry.",
            "which met late,",
            "hired three clerks",
            "and sold the ferry.");
  }

  @Test
  void leaves_a_simple_claim_alone() {
    assertThat(Clauses.of("The board met.")).containsExactly("The board met.");
  }
}
