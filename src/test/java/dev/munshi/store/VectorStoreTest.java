package dev.munshi.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.SentenceVectors;
import dev.munshi.article.Span;
import dev.munshi.article.TextVectors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorStoreTest {

  @TempDir Path folder;

  private Database database;
  private VectorStore vectors;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    vectors = new VectorStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static TextVectors vectors(float... whole) {
    return new TextVectors(whole, SentenceVectors.NONE);
  }

  private float[] whole(String model, String text) {
    return kept(model, text).whole();
  }

  private TextVectors kept(String model, String text) {
    return requireNonNull(vectors.find(model, List.of(text)).get(text));
  }

  @Test
  void gives_back_vectors_to_the_bit() {
    float[] vector = {0.25f, -0.0f, Float.MIN_VALUE, -1e-7f, 1};
    vectors.save("m", Map.of("Rain fell.", vectors(vector)));
    assertThat(vectors.find("m", List.of("Rain fell."))).containsOnlyKeys("Rain fell.");
    assertThat(whole("m", "Rain fell.")).containsExactly(vector);
  }

  @Test
  void gives_back_the_sentences() {
    var sentences =
        SentenceVectors.of(
            List.of(new Span(0, 10), new Span(11, 22)),
            List.of(new float[] {0, 1}, new float[] {}));
    vectors.save("m", Map.of("Rain fell.", new TextVectors(new float[] {1, 0}, sentences)));
    var kept = kept("m", "Rain fell.").sentences();
    assertThat(kept.bytes()).isEqualTo(sentences.bytes());
  }

  @Test
  void knows_nothing_of_a_text_that_was_embedded_before_its_sentences_were() {
    vectors.save("m", Map.of("Rain fell.", vectors(1)));
    database.useHandle(handle -> handle.execute("UPDATE vector SET sentences = NULL"));
    assertThat(vectors.find("m", List.of("Rain fell."))).isEmpty();
  }

  @Test
  void leaves_out_texts_that_it_does_not_know() {
    vectors.save("m", Map.of("Rain fell.", vectors(1)));
    assertThat(vectors.find("m", List.of("Rain fell", "rain fell.", ""))).isEmpty();
    assertThat(vectors.find("m", List.of("Snow fell.", "Rain fell.")))
        .containsOnlyKeys("Rain fell.");
    assertThat(vectors.find("m", List.of())).isEmpty();
  }

  @Test
  void keeps_the_vectors_of_models_apart() {
    vectors.save("m", Map.of("Rain fell.", vectors(1, 0)));
    vectors.save("n", Map.of("Rain fell.", vectors(0, 1, 0)));
    assertThat(whole("m", "Rain fell.")).containsExactly(1, 0);
    assertThat(whole("n", "Rain fell.")).containsExactly(0, 1, 0);
    assertThat(vectors.find("o", List.of("Rain fell."))).isEmpty();
  }

  @Test
  void keeps_the_latest_vector_of_a_text() {
    vectors.save("m", Map.of("Rain fell.", vectors(1, 0)));
    vectors.save("m", Map.of("Rain fell.", vectors(0, 1), "Snow fell.", vectors(1, 1)));
    vectors.save("m", Map.of());
    assertThat(whole("m", "Rain fell.")).containsExactly(0, 1);
  }

  @Test
  void keeps_vectors_without_sentences_apart_by_model() {
    vectors.saveWhole("remote#2", Map.of("Rain fell.", new float[] {1, 0}));

    assertThat(vectors.findWhole("remote#2", List.of("Rain fell.", "Snow fell.")))
        .containsOnlyKeys("Rain fell.")
        .allSatisfy((text, vector) -> assertThat(vector).containsExactly(1, 0));
    assertThat(vectors.findWhole("remote#3", List.of("Rain fell."))).isEmpty();
    assertThat(vectors.find("remote#2", List.of("Rain fell."))).isEmpty();
  }
}
