package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Account;
import dev.munshi.answer.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisputesTest {

  private static List<Account> disputed(String topic, String... reports) {
    return Pressed.of(reports).summary(topic).disputed().stream()
        .flatMap(dispute -> dispute.accounts().stream())
        .toList();
  }

  private static List<String> texts(List<Account> accounts) {
    return accounts.stream().map(Account::statement).map(Statement::text).toList();
  }

  @Test
  void two_outlets_that_count_otherwise_differ() {
    var summary =
        Pressed.of(
                "2024-02-02 The Tidewater ferry fire left 12 passengers injured on the upper deck.",
                "2024-02-02 The Tidewater ferry fire left 19 passengers injured on the upper deck.",
                "2024-02-09 A court will look into the Tidewater ferry fire in the coming spring.")
            .summary("Tidewater ferry fire");

    assertThat(summary.disputed()).hasSize(1);
    assertThat(texts(summary.disputed().getFirst().accounts()))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).contains("12 passengers"),
            other -> assertThat(other).contains("19 passengers"));
    assertThat(BriefingDocuments.of(summary).text())
        .contains("Accounts differ\n• Outlet ")
        .contains("Outlet 1 · Published 2 February 2024: The Tidewater")
        .contains("19 passengers injured on the upper deck. [");
  }

  @Test
  void who_denies_what_another_says_differs_and_both_are_named() {
    var accounts =
        disputed(
            "Tidewater ferry inspection",
            "2024-02-02 The captain's union said the Tidewater company skipped the ferry inspection"
                + " in January.",
            "2024-02-05 Director Ilse Brandt denied that the Tidewater company skipped the ferry"
                + " inspection in January.");

    assertThat(accounts)
        .extracting(Account::speaker)
        .containsExactly("The captain's union", "Director Ilse Brandt");
    assertThat(accounts).allSatisfy(a -> assertThat(a.citation().quote()).contains("skipped"));
  }

  @Test
  void one_speaker_does_not_dispute_with_himself() {
    var accounts =
        disputed(
            "Tidewater ferry sites",
            "2024-02-02 Director Ilse Brandt said 12 sites of the Tidewater ferry were closed last"
                + " week. Brandt said 15 sites of the Tidewater ferry were closed last week.");

    assertThat(accounts).isEmpty();
  }

  @Test
  void a_day_is_no_speaker() {
    var accounts =
        disputed(
            "Tidewater ferry inspection",
            "2024-02-02 Today the Tidewater company skipped the ferry inspection, saying"
                + " it was in a hurry.",
            "2024-02-05 Director Ilse Brandt denied that the Tidewater company skipped the ferry"
                + " inspection.");

    assertThat(accounts).extracting(Account::speaker).containsExactly(null, "Director Ilse Brandt");
  }

  @Test
  void what_one_says_and_another_says_not_differs() {
    assertThat(
            disputed(
                "Tidewater ferry inspection",
                "2024-02-02 The Tidewater company passed the ferry inspection of its northern boats.",
                "2024-02-03 The Tidewater company did not pass the ferry inspection of its northern"
                    + " boats."))
        .hasSize(2);
    assertThat(
            disputed(
                "Tidewater ferry inspection",
                "2024-02-02 The Tidewater company passed the ferry inspection of its northern boats.",
                "2024-02-03 The Tidewater company would not pass a ferry inspection of its boats."))
        .isEmpty();
  }

  @Test
  void a_later_number_is_news_and_no_dispute() {
    assertThat(
            disputed(
                "Tidewater ferry fire",
                "2024-02-02 The Tidewater ferry fire left 12 passengers injured on the upper deck.",
                "2024-02-06 The Tidewater ferry fire left 19 passengers injured on the upper deck."))
        .isEmpty();
  }

  @Test
  void one_more_number_beside_the_same_is_no_dispute() {
    assertThat(
            disputed(
                "Tidewater ferry fire",
                "2024-02-02 The Tidewater ferry fire left 12 passengers injured on the upper deck.",
                "2024-02-02 The Tidewater ferry fire left 12 passengers injured on the upper deck"
                    + " and 3 passengers on the lower one."))
        .isEmpty();
  }

  @Test
  void an_article_that_corrects_itself_is_no_dispute() {
    assertThat(
            disputed(
                "Tidewater ferry fire",
                "2024-02-02 The Tidewater ferry fire left 12 passengers injured on the upper deck."
                    + " The Tidewater ferry fire left 19 passengers injured on the upper deck."))
        .isEmpty();
  }
}
