package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.claim.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportSignalsTest {

  private static final SupportSignals VERBATIM = new SupportSignals(8, 12, 1, 1, 0, 0, 1);

  @Test
  void trusts_a_claim_that_stands_there_word_for_word() {
    assertThat(VERBATIM.score()).isBetween(0.9, 1.0);
  }

  @Test
  void trusts_each_strange_figure_and_name_less() {
    var figure = new SupportSignals(8, 12, 1, 1, 1, 0, 1);
    var figureAndName = new SupportSignals(8, 12, 1, 1, 1, 1, 1);

    assertThat(figure.score()).isLessThan(VERBATIM.score());
    assertThat(figureAndName.score()).isLessThan(figure.score());
  }

  @Test
  void does_not_trust_what_stands_nowhere() {
    assertThat(new SupportSignals(8, 1, 0, 0.1, 1, 2, 0).score()).isLessThan(0.1);
  }

  @Test
  void lets_no_score_make_up_for_a_fault() {
    assertThat(new Support(0.99, List.of(), null).isEnough()).isTrue();
    assertThat(new Support(0.99, List.of(), new Fault.OtherSign("opened")).isEnough()).isFalse();
    assertThat(new Support(0.2, List.of(), null).isEnough()).isFalse();
  }
}
