package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAbbreviationsTest {

  private static final String EXPLAINED = "The Harbour Pilots Guild (HPG) was founded.";
  private static final String LONG = "Pilots left the Harbour Pilots Guild on strike.";
  private static final String SHORT = "Pilots left the HPG on strike.";

  @TempDir Path folder;
  private final Shelf shelf = Shelf.inMemory();

  @AfterEach
  void close() {
    shelf.index().close();
  }

  private static boolean saysMore(Shelf shelf, String question) {
    return shelf.search(question).stream()
        .filter(hit -> hit.passage().reference().id().equals("wanted"))
        .anyMatch(hit -> hit.words() > 0);
  }

  @Test
  void finds_the_long_form_by_the_short_one() {
    shelf.put("explains", "Title", EXPLAINED);
    shelf.put("wanted", "Title", LONG);
    shelf.index().commit();
    assertThat(saysMore(shelf, "What does HPG want?")).isTrue();
  }

  @Test
  void finds_the_short_form_by_the_long_one() {
    shelf.put("explains", "Title", EXPLAINED);
    shelf.put("wanted", "Title", "It was closed by the HPG in spring.");
    shelf.index().commit();
    assertThat(saysMore(shelf, "What does the Harbour Pilots Guild want?")).isTrue();
  }

  @Test
  void believes_no_abbreviation_that_nothing_explains() {
    shelf.put("wanted", "Title", LONG);
    shelf.index().commit();
    assertThat(saysMore(shelf, "What does HPG want?")).isFalse();
  }

  @Test
  void takes_no_common_word_for_an_abbreviation() {
    shelf.put("explains", "Title", "The Water Health Office (WHO) was founded.");
    shelf.put("wanted", "Title", "The Water Health Office was shut.");
    shelf.index().commit();
    assertThat(saysMore(shelf, "who wants tea")).isFalse();
    assertThat(saysMore(shelf, "the WHO wants tea")).isTrue();
  }

  @Test
  void forgets_with_the_article_that_explained() {
    shelf.put("explains", "Title", EXPLAINED);
    shelf.put("wanted", "Title", LONG);
    shelf.index().commit();
    shelf.put("explains", "Title", "Nothing to see.");
    shelf.index().commit();
    assertThat(saysMore(shelf, "What does HPG want?")).isFalse();
  }

  @Test
  void remembers_after_a_restart() {
    try (var index = Shelf.writing(folder).index()) {
      var first = new Shelf(index, shelf.embedder());
      first.put("explains", "Title", EXPLAINED);
      first.put("wanted", "Title", SHORT.replace("HPG", "Harbour Pilots Guild"));
      index.commit();
    }
    var second = Shelf.reading(folder);
    try (var index = second.index()) {
      assertThat(index.size()).isEqualTo(2);
      assertThat(saysMore(second, "What does HPG want?")).isTrue();
    }
  }
}
