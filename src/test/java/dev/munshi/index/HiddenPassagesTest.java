package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Access;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.article.Tags;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HiddenPassagesTest {

  private static final String BUDGET = "The harbour budget was cut in secret.";

  /** More than are looked at of a search by words and by vectors together. */
  private static final int CROWD = 320;

  private final Shelf shelf = Shelf.inMemory();

  @BeforeEach
  void fill() {
    shelf.putTagged("board", "board", BUDGET);
    shelf.putTagged("both", "board,legal", BUDGET + " Lawyers agreed.");
    shelf.putTagged("open", "harbour", "The harbour opened a new quay.");
    shelf.index().commit();
  }

  @AfterEach
  void close() {
    shelf.index().close();
  }

  @Test
  void everything_is_found_where_nothing_is_hidden() {
    assertThat(shelf.articlesWithout(BUDGET)).containsExactlyInAnyOrder("board", "both", "open");
  }

  @Test
  void neither_words_nor_vectors_find_what_has_a_hidden_tag() {
    assertThat(shelf.articlesWithout(BUDGET, "board")).containsExactly("open");
    assertThat(shelf.articlesWithout("", "board")).containsExactly("open");
  }

  @Test
  void one_hidden_tag_of_several_is_enough() {
    assertThat(shelf.articlesWithout(BUDGET, "legal")).containsExactlyInAnyOrder("board", "open");
  }

  @Test
  void a_tag_that_no_article_has_hides_nothing() {
    assertThat(shelf.articlesWithout(BUDGET, "finance")).hasSize(3);
  }

  @Test
  void hidden_passages_take_no_place_from_those_that_may_be_seen() {
    for (int i = 0; i < CROWD; i++) {
      shelf.putTagged("secret-" + i, "board", "harbour quay harbour quay");
    }
    shelf.index().commit();

    assertThat(shelf.articlesWithout("harbour quay", "board")).containsExactly("open");
  }

  @Test
  void a_quoted_phrase_that_only_a_hidden_article_has_counts_as_one_that_none_has() {
    assertThat(shelf.articlesWithout("the harbour \"cut in secret\"", "board"))
        .containsExactly("open");
  }

  @Test
  void an_outlet_that_only_hidden_articles_have_is_not_known() {
    var reference =
        new Reference("paper", "paper.txt", null, "Title", "Quayside", null, null, null, null);
    var passage = new Passage(reference, new Span(0, BUDGET.length()), BUDGET);
    var vectors = shelf.embedder().embedWithSentences(List.of(BUDGET)).getFirst();
    shelf
        .index()
        .replace(
            "paper",
            new Placement("paper", Tags.parse("board")),
            List.of(new EmbeddedPassage(passage, vectors)));
    shelf.putTagged("named", "", "The Quayside market burnt down.");
    shelf.index().commit();

    // an outlet's name says nothing of what the article is about
    assertThat(words("reports by Quayside", Access.ALL)).isZero();
    assertThat(words("reports by Quayside", new Access(Set.of("board")))).isPositive();
  }

  private double words(String text, Access access) {
    var query =
        new IndexQuery(
            text, shelf.embedder().embed(text), null, Shelf.ANY_TIME, access, 10, 10, null);
    return shelf.index().search(query).stream()
        .filter(hit -> hit.passage().reference().id().equals("named"))
        .mapToDouble(Hit::words)
        .findFirst()
        .orElseThrow();
  }
}
