package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Pages;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a reader learns on which page of a document a quote stands. */
class CitedPagesTest {

  private static final Reference ACT =
      new Reference(
          "a", "act.pdf", null, "An act", null, null, PartialDate.parse("2019-03-12"), null, "en");
  private static final String TEXT = "Ferries need a licence. Rafts need none.";
  private static final Passage PASSAGE =
      new Passage(ACT, new Span(300, 340), TEXT, new Pages(7, List.of(324)));

  private static Statement statement(Citation citation) {
    return new Statement(citation.quote(), List.of(citation));
  }

  private static final Citation FIRST = Citation.of(PASSAGE, new Span(300, 323));
  private static final Citation SECOND = Citation.of(PASSAGE, new Span(324, 340));

  @Test
  void names_the_page_of_each_quote() {
    assertThat(FIRST.quote()).isEqualTo("Ferries need a licence.");
    assertThat(FIRST.page()).isEqualTo(7);
    assertThat(SECOND.quote()).isEqualTo("Rafts need none.");
    assertThat(SECOND.page()).isEqualTo(8);
  }

  @Test
  void says_the_pages_in_the_caption() {
    var one = new CitedSources(List.of(statement(FIRST))).all().iterator().next();
    var both =
        new CitedSources(List.of(statement(SECOND), statement(FIRST))).all().iterator().next();

    assertThat(Caption.of(one)).isEqualTo("Published 12 March 2019 · p. 7");
    assertThat(Caption.of(both)).isEqualTo("Published 12 March 2019 · pp. 7, 8");
  }

  @Test
  void has_a_page_in_json_only_where_there_is_one() {
    var bare = new Citation(ACT, new Span(0, 5), "Ferry");
    var answer = new Answer.Found(List.of(statement(SECOND), statement(bare)), .9);
    var question = new Question("who?", LocalDate.of(2026, 3, 2), List.of());
    var json = ReplyJson.of(new Reply(question, null, answer, Duration.ZERO)).path("statements");

    assertThat(json.path(0).path("citations").path(0).path("page").asInt()).isEqualTo(8);
    assertThat(json.path(1).path("citations").path(0).has("page")).isFalse();
  }
}
