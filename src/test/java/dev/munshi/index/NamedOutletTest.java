package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedOutletTest {

  private static final Shelf SHELF = Shelf.inMemory();

  @BeforeAll
  static void fill() {
    put("a", "Gazette", "The ferry sailed with Evening and Mercury.");
    put("b", "The Evening", "The ferry sailed.");
    put("c", "Harbour Mercury", "The ferry sailed.");
    SHELF.index().commit();
  }

  private static void put(String article, String publisher, String text) {
    var reference =
        new Reference(article, article + ".txt", null, "Title", publisher, null, null, null, null);
    var passage = new Passage(reference, new Span(0, text.length()), text);
    var vectors = SHELF.embedder().embedWithSentences(List.of(text)).getFirst();
    SHELF.index().replace(article, List.of(new EmbeddedPassage(passage, vectors)));
  }

  @AfterAll
  static void close() {
    SHELF.index().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "According to Harbour Mercury, when did the ferry sail?",
        "When did the ferry sail, according to the Harbour Mercury?",
        "What did Harbour Mercury report about the ferry?",
        "What did the Harbour Mercury say of the ferry that sailed?",
        "What was written in Harbour Mercury of the ferry?",
        "Is there an article by Harbour Mercury on the ferry?",
        "the Harbour Mercury's coverage of the ferry"
      })
  void prefers_the_publisher_that_is_named(String question) {
    assertThat(SHELF.articles(question)).startsWith("c").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which ferry sailed that evening, according to officials?",
        "What did Evening Jones say of the ferry that sailed?",
        "Did the ferry of Evening sail?",
        "according to evening customs the ferry sailed"
      })
  void takes_the_same_word_elsewhere_for_no_publisher(String question) {
    var hits = SHELF.search(question);
    var scores =
        hits.stream().collect(Collectors.toMap(hit -> hit.passage().reference().id(), Hit::score));
    assertThat(scores.get("b")).isEqualTo(scores.get("c"));
  }
}
