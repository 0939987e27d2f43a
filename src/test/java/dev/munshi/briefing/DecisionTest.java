package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council adopted the ferry rules on Monday.",
        "A judge ruled that the fares were too high.",
        "The regulator fined the company two million.",
        "The mayor promised new boats by May.",
        "The ministry will publish the report."
      })
  void what_was_decided_or_promised_is_told(String sentence) {
    assertThat(Decision.isIn(sentence)).isTrue();
  }

  @Test
  void what_only_is_so_is_no_decision() {
    assertThat(Decision.isIn("Crowds of visitors walked along the harbour.")).isFalse();
  }
}
