package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.index.EmbeddedPassage;
import dev.munshi.index.PassageIndex;
import dev.munshi.testing.WordEmbedder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetrieverTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

  private final WordEmbedder embedder = new WordEmbedder("words");
  private final PassageIndex index = PassageIndex.inMemory();
  private final Retriever retriever = new Retriever(index, embedder);

  @BeforeEach
  void fill() {
    put("guild", "The guild raised its tolls for ferries.");
    put("guild too", "The guild raised tolls for ferries a second time.");
    put("ministry", "The ministry lowered its tolls.");
    put("bakers", "Bakers won a prize for bread.");
    index.commit();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void put(String article, String text) {
    var reference =
        new Reference(article, article + ".txt", null, "Title", null, null, null, null, null);
    var passage = new Passage(reference, new Span(0, text.length()), text);
    var vectors = embedder.embedWithSentences(List.of(text)).getFirst();
    index.replace(article, List.of(new EmbeddedPassage(passage, vectors)));
  }

  private List<String> articles(String question, int limit) {
    return retriever.retrieve(new Query(question, TODAY, limit, 1)).hits().stream()
        .map(hit -> hit.passage().reference().id())
        .toList();
  }

  @Test
  void gives_passages_for_each_part_of_a_question_by_turns() {
    var both = "Which guild raised tolls for ferries? Which bakers won a prize for bread?";
    assertThat(articles(both, 2)).containsExactlyInAnyOrder("guild", "bakers");
    assertThat(articles(both, 1)).hasSize(1);
  }

  @Test
  void gives_passages_for_both_that_a_question_compares() {
    assertThat(articles("How did the guild and the ministry differ on tolls?", 2))
        .hasSize(2)
        .contains("ministry");
  }

  @Test
  void gives_no_passage_twice() {
    assertThat(articles("Who raised tolls? Who lowered tolls?", 9))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }
}
