package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.munshi.article.Access;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenVectorsInIndexTest {

  private static final String MODEL = "openai/large#3072";
  private static final int LENGTH = 3072;

  @TempDir Path folder;

  /** A vector that points where the others of the same direction do. */
  private static ChosenVector pointing(int direction) {
    var numbers = new float[LENGTH];
    numbers[direction] = 1;
    return new ChosenVector(MODEL, numbers);
  }

  private static void put(Shelf shelf, String article, String text, @Nullable ChosenVector chosen) {
    var passage = shelf.passage(article, "Title", 0, text);
    shelf
        .index()
        .replace(
            article, List.of(new EmbeddedPassage(passage.passage(), passage.vectors(), chosen)));
  }

  private static List<Hit> search(Shelf shelf, String text, @Nullable ChosenVector chosen) {
    var vector = shelf.embedder().embed(text);
    return shelf
        .index()
        .search(new IndexQuery(text, vector, chosen, Shelf.ANY_TIME, Access.ALL, 10, 1, null));
  }

  private static void putFerryAndTram(Shelf shelf) {
    put(shelf, "ferry", "The ferry sank.", pointing(1));
    put(shelf, "tram", "The tram stopped.", pointing(2));
    shelf.index().commit();
  }

  @Test
  void finds_by_them_what_neither_words_nor_the_built_in_model_see() {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      putFerryAndTram(shelf);
      index.findBy(MODEL);

      assertThat(Shelf.articles(search(shelf, "vessel", pointing(1)))).startsWith("ferry");
      assertThat(Shelf.articles(search(shelf, "vessel", pointing(2)))).startsWith("tram");
    }
  }

  @Test
  void tells_the_cosine_of_the_built_in_model_all_the_same() {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      putFerryAndTram(shelf);
      var before = search(shelf, "The ferry sank.", null).getFirst();
      index.findBy(MODEL);

      var hit =
          search(shelf, "The ferry sank.", pointing(2)).stream()
              .filter(found -> found.passage().reference().id().equals("ferry"))
              .findFirst()
              .orElseThrow();

      assertThat(hit.cosine()).isCloseTo(before.cosine(), within(1e-6)).isGreaterThan(0.9);
    }
  }

  @Test
  void finds_by_the_built_in_model_until_it_is_told_otherwise() {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      putFerryAndTram(shelf);
      assertThat(index.foundBy()).isEmpty();

      assertThat(Shelf.articles(search(shelf, "The ferry sank.", pointing(2)))).startsWith("ferry");
      assertThat(search(shelf, "ferry", pointing(2)).getFirst().score())
          .isEqualTo(search(shelf, "ferry", null).getFirst().score());
    }
  }

  @Test
  void finds_by_the_built_in_model_where_the_question_has_no_vector_or_another_models() {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      putFerryAndTram(shelf);
      index.findBy(MODEL);

      assertThat(Shelf.articles(search(shelf, "ferry", null))).startsWith("ferry");
      var other = new ChosenVector("openai/large#2", new float[] {1, 0});
      assertThat(Shelf.articles(search(shelf, "ferry", other))).startsWith("ferry");
    }
  }

  @Test
  void keeps_by_which_model_passages_are_found() {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      putFerryAndTram(shelf);
      index.findBy(MODEL);
    }
    try (var index = Shelf.reading(folder).index()) {
      assertThat(index.foundBy()).contains(MODEL);
    }
    var again = Shelf.writing(folder);
    try (var index = again.index()) {
      put(again, "tram", "The tram goes again.", pointing(2));
      index.commit();
      assertThat(index.foundBy()).contains(MODEL);
    }
    assertThat(PassageIndex.isCurrent(folder, Shelf.MODEL)).isTrue();
  }

  @Test
  void knows_which_articles_lack_them_or_hold_anothers() {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      putFerryAndTram(shelf);
      put(shelf, "baker", "Bakers struck.", null);
      index.commit();

      assertThat(index.articlesNotOf(MODEL)).containsExactly("baker");
      assertThat(index.articlesNotOf("openai/other#5"))
          .containsExactlyInAnyOrder("ferry", "tram", "baker");
      assertThat(index.articlesNotOf(null)).containsExactlyInAnyOrder("ferry", "tram");
      assertThat(index.passagesNotOf(MODEL)).isEqualTo(1);
      assertThat(index.passagesNotOf(null)).isEqualTo(2);
    }
  }

  @Test
  void what_lacks_them_is_found_by_its_words() {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      putFerryAndTram(shelf);
      index.findBy(MODEL);
      put(shelf, "baker", "Bakers struck.", null);
      index.commit();

      assertThat(Shelf.articles(search(shelf, "Which bakers struck?", pointing(1))))
          .startsWith("baker");
    }
  }
}
