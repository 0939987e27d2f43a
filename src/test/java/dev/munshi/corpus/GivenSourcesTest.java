package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Article;
import dev.munshi.corpus.reading.Dates;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.index.Hit;
import dev.munshi.index.IndexQuery;
import dev.munshi.index.Nearness;
import dev.munshi.testing.WordEmbedder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivenSourcesTest {

  private final WordEmbedder embedder = new WordEmbedder();

  private static Draft draft(String name, @Nullable String url, String text) {
    return new Draft(name, name, url, "Title", null, null, Dates.UNKNOWN, null, text);
  }

  private IndexQuery query(String text) {
    var anyTime = new Nearness(LocalDate.EPOCH, LocalDate.EPOCH, 0);
    return new IndexQuery(text, embedder.embed(text), anyTime, 10, 10);
  }

  private List<String> found(List<Article> articles, String query) {
    try (var index = GivenSources.index(articles, embedder)) {
      return index.search(query(query)).stream()
          .map(Hit::passage)
          .map(passage -> passage.reference().file() + " " + passage.text())
          .toList();
    }
  }

  @Test
  void finds_in_the_given_sources_and_nowhere_else() {
    var articles =
        GivenSources.articles(
            List.of(
                draft("source-1", null, "The ferry sailed."),
                draft("source-2", null, "The tram stopped.")));
    assertThat(articles).extracting(Article::source).containsExactly("source-1", "source-2");
    assertThat(found(articles, "tram"))
        .containsExactly("source-2 The tram stopped.", "source-1 The ferry sailed.");
  }

  @Test
  void makes_a_passage_of_each_paragraph() {
    var text = "The ferry sailed. It was late.\n\nThe tram stopped.";
    var articles = GivenSources.articles(List.of(draft("source-1", null, text)));
    assertThat(found(articles, "tram"))
        .containsExactly("source-1 The tram stopped.", "source-1 The ferry sailed. It was late.");
  }

  @Test
  void finds_nothing_where_no_source_is_given() {
    assertThat(found(List.of(), "tram")).isEmpty();
  }

  @Test
  void keeps_sources_with_the_same_text() {
    var articles =
        GivenSources.articles(
            List.of(
                draft("source-1", null, "The ferry sailed."),
                draft("source-2", null, "The ferry sailed.")));
    assertThat(found(articles, "ferry")).hasSize(2);
  }

  @Test
  void keeps_sources_with_the_same_address() {
    var url = "https://gazette.example/ferry";
    var articles =
        GivenSources.articles(
            List.of(
                draft("source-1", url, "The ferry sailed."),
                draft("source-2", url, "The tram stopped.")));
    assertThat(articles).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(found(articles, "ferry")).hasSize(2);
  }

  @Test
  void quotes_each_source_as_it_was_given() {
    var text = "  The ferry\tsailed. \n\n  It was late.  ";
    try (var index =
        GivenSources.index(
            GivenSources.articles(List.of(draft("source-1", null, text))), embedder)) {
      var passage = index.search(query("ferry")).getFirst().passage();
      assertThat(passage.span().of(text)).isEqualTo(passage.text());
    }
  }
}
