package dev.munshi.briefing;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Citation;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.article.Outlets;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.briefing.Rereader.Text;
import dev.munshi.testing.Reports;
import dev.munshi.testing.WordEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RereaderTest {

  private static final Outlets GAZETTE = new Outlets(List.of("Gazette"), List.of());
  private static final String BUDGET =
      "Parliament in Quellmark passed a budget of 40 million crowns for public libraries.";

  /** A budget that is another one in its second revision, and a sentence by each other name. */
  private record Texts() implements Holdings {

    @Override
    public Optional<String> textOf(String article, int revision) {
      return Optional.of(
          article.equals("budget")
              ? BUDGET.replace("40", revision == 1 ? "40" : "14")
              : "The one called " + article + " left the harbour of Varnholm.");
    }

    @Override
    public Coverage coverage(List<Reference> near) {
      return new Coverage(1, 1, null, null, null, near);
    }
  }

  private static boolean admitsAnError(String sentence) {
    var span = new Span(0, sentence.length());
    var article = article("a");
    return Rereader.admitsAnError(
        Statement.quoting(Citation.of(new Passage(article, span, sentence), span)));
  }

  private static Reference article(String id) {
    return new Reference(id, id, null, "Title", "Gazette", null, null, null, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: The ferry sailed on Monday.",
        "CLARIFICATION (May 3) — The ferry sailed on Monday.",
        "Editor's note: The ferry sailed on Monday.",
        "An earlier version of this article named a wrong ferry."
      })
  void knows_how_an_article_says_that_it_was_wrong(String sentence) {
    assertThat(admitsAnError(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Corrections officials said the 12-year-old facility in Varnholm will close.",
        "Correction officers – all of them – went on strike in Quellmark: nobody was paid.",
        "Retraction of the bridge's two halves takes nine minutes: ferries wait for it."
      })
  void what_only_begins_with_such_a_word_admits_nothing(String sentence) {
    assertThat(admitsAnError(sentence)).isFalse();
  }

  @Test
  void reads_the_last_texts_of_a_long_story_and_each_once_for_all_digests() {
    var story = story(30);
    story.add(new Text(article("new"), false));

    int read =
        Reports.of("2024-05-01 " + BUDGET)
            .with(
                retriever -> {
                  var embedder = (WordEmbedder) retriever.embedder();
                  int before = embedder.embedded();
                  var recent = new RecentLines();
                  for (var outlets : List.of(Outlets.ALL, GAZETTE)) {
                    var _ = new Rereader(retriever, new Texts(), outlets, recent).read(story);
                  }
                  return embedder.embedded() - before;
                });

    assertThat(read).isEqualTo(21);
  }

  @Test
  void compares_an_old_article_that_changed_with_what_it_said() {
    var story = story(30);
    story.addFirst(new Text(article("budget"), true));
    story.add(new Text(article("budget").withRevision(2), false));

    var updates =
        Reports.of("2024-05-01 " + BUDGET)
            .with(
                retriever ->
                    new Rereader(retriever, new Texts(), Outlets.ALL, new RecentLines())
                        .read(story));

    assertThat(updates)
        .singleElement()
        .satisfies(update -> assertThat(update.corrections()).hasSize(1));
  }

  /** So many articles that were known when it was told. */
  private static List<Text> story(int articles) {
    return IntStream.range(0, articles)
        .mapToObj(i -> new Text(article("ferry" + i), true))
        .collect(toCollection(ArrayList::new));
  }
}
