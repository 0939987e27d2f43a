package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummarizerTest {

  private static final Pressed FERRIES =
      Pressed.of(
          "2024-02-02 The Tidewater ferry strike began on 1 February 2024 with a walkout of all crews.",
          "2024-02-10 Crews of the Tidewater ferry strike asked for nine percent on 9 February 2024."
              + " She said that the strike would go on for a very long time.",
          "2024-02-11 The ferry strike in Tidewater brought demands for nine percent by its crews on"
              + " 9 February 2024.",
          "2024-03-05 The Tidewater ferry strike ended on 4 March 2024 after talks in the town hall.",
          "2024-03-05 A flower show in Nordhavn drew crowds of visitors from all over the country.");

  private static List<String> texts(Summary summary) {
    return summary.statements().stream().map(Statement::text).toList();
  }

  @Test
  void tells_each_thing_once_in_the_order_of_the_events() {
    assertThat(texts(FERRIES.summary("Tidewater ferry strike")))
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).contains("began on 1 February"),
            second -> assertThat(second).contains("nine percent"),
            third -> assertThat(third).contains("ended on 4 March"));
  }

  @Test
  void every_sentence_is_quoted_to_the_letter() {
    var summary = FERRIES.summary("Tidewater ferry strike");

    for (var statement : summary.statements()) {
      var citation = statement.citations().getFirst();
      var text = FERRIES.reports().textOf(citation.article().id(), 1).orElseThrow();
      assertThat(citation.span().of(text)).isEqualTo(citation.quote()).isEqualTo(statement.text());
    }
  }

  @Test
  void a_time_leaves_out_what_was_published_at_another() {
    assertThat(texts(FERRIES.summary("Tidewater ferry strike since 1 March")))
        .singleElement()
        .asString()
        .contains("ended on 4 March");
  }

  @Test
  void a_time_alone_gets_all_that_was_published_then() {
    assertThat(texts(FERRIES.summary("in March 2024")))
        .hasSize(2)
        .anyMatch(text -> text.contains("flower show"))
        .anyMatch(text -> text.contains("ended on 4 March"));
  }

  @Test
  void says_so_when_the_articles_tell_nothing() {
    var summary = FERRIES.summary("submarine elections");

    assertThat(summary.points()).isEmpty();
    assertThat(BriefingDocuments.of(summary).text())
        .contains("The articles here tell nothing on that.")
        .contains("The corpus holds 5 articles");
  }

  @Test
  void its_document_tells_events_from_reports_and_lists_the_sources() {
    var text =
        BriefingDocuments.of(
                Pressed.of(
                        "2024-02-02 The Tidewater ferry strike began on 1 February 2024 with a walkout.",
                        "2024-02-20 Passengers of the Tidewater ferry strike have found other ways home.")
                    .summary("Tidewater ferry strike"))
            .text();

    assertThat(text)
        .startsWith("Summary: Tidewater ferry strike")
        .contains("• 1 February 2024: The Tidewater ferry strike began")
        .contains("• (reported 20 February 2024) Passengers")
        .contains("• [1] Report · Outlet 1 · Published 2 February 2024")
        .contains("2 articles tell of it.");
  }

  @Test
  void another_name_is_another_topic() {
    var harbours =
        Pressed.of(
            "2024-02-02 The Tidewater ferry strike began on 1 February 2024 with a walkout of crews.",
            "2024-02-05 The Nordhavn ferry strike began on 4 February 2024 with a march of captains.");

    assertThat(texts(harbours.summary("Nordhavn ferry strike")))
        .singleElement()
        .asString()
        .contains("Nordhavn");
    assertThat(texts(harbours.summary("ferry strike"))).hasSize(2);
  }

  @Test
  void one_article_is_told_in_few_sentences_in_its_own_order() {
    var one =
        Pressed.of(
            "2024-03-05 The Tidewater ferry strike ended on 4 March 2024 after talks of both sides."
                + " Crews of the Tidewater ferry began the strike on 1 February 2024 for higher pay."
                + " Flower growers from Nordhavn showed tulips, roses and lilies in a tent."
                + " Owners of the Tidewater ferry offered crews in the strike six percent more pay."
                + " Crews in the strike of the Tidewater ferry had asked owners for nine percent."
                + " Talks of owners and crews on the strike of the Tidewater ferry took a week."
                + " Passengers of the Tidewater ferry went by bus in the weeks of the strike.");

    assertThat(texts(one.summary("in March 2024")))
        .hasSize(5)
        .startsWith(
            "The Tidewater ferry strike ended on 4 March 2024 after talks of both sides.",
            "Crews of the Tidewater ferry began the strike on 1 February 2024 for higher pay.");
  }
}
