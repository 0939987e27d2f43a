package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Access;
import dev.munshi.article.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Passages of certain articles only. */
class ArticlesAskedForTest {

  @Test
  void finds_only_what_was_published_in_the_days_that_are_asked_for() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.putDated("april", "2024-04-30", "A ferry sailed in April.");
      shelf.putDated("may", "2024-05-01", "A ferry sailed in May.");
      shelf.putDated("later", "2024-06", "A ferry sailed later.");
      shelf.putDated("undated", null, "A ferry sailed.");
      index.commit();
      var vector = shelf.embedder().embed("ferry");
      var days = new DateRange(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));

      for (var text : List.of("ferry", "“ferry”", "tram")) {
        var hits =
            index.search(
                new IndexQuery(text, vector, null, Shelf.ANY_TIME, Access.ALL, 9, 1, days));
        assertThat(Shelf.articles(hits)).as(text).containsExactly("may");
      }
    }
  }

  @Test
  void gives_how_articles_begin() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.put("a", "Title", "One ferry.", "Two ferries.", "Three ferries.");
      shelf.put("b", "Title", "A tram.");
      shelf.put("c", "Title", "A bus.");
      index.commit();

      assertThat(index.firstOf(List.of("a", "b", "missing"), 2, Access.ALL))
          .extracting(hit -> hit.passage().text())
          .containsExactlyInAnyOrder("One ferry.", "Two ferries.", "A tram.")
          .containsSubsequence("One ferry.", "Two ferries.");
      assertThat(index.firstOf(List.of(), 2, Access.ALL)).isEmpty();
    }
  }
}
