package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void gives_back_vectors_to_the_bit() {
    float[] vector = {0.25f, -0.0f, Float.MIN_VALUE, -1e-7f, 1};
    vectors.save("m", Map.of("Rain fell.", vector));
    assertThat(vectors.find("m", List.of("Rain fell."))).containsOnlyKeys("Rain fell.");
    assertThat(vectors.find("m", List.of("Rain fell.")).get("Rain fell.")).containsExactly(vector);
  }

  @Test
  void leaves_out_texts_that_it_does_not_know() {
    vectors.save("m", Map.of("Rain fell.", new float[] {1}));
    assertThat(vectors.find("m", List.of("Rain fell", "rain fell.", ""))).isEmpty();
    assertThat(vectors.find("m", List.of("Snow fell.", "Rain fell.")))
        .containsOnlyKeys("Rain fell.");
    assertThat(vectors.find("m", List.of())).isEmpty();
  }

  @Test
  void keeps_the_vectors_of_models_apart() {
    vectors.save("m", Map.of("Rain fell.", new float[] {1, 0}));
    vectors.save("n", Map.of("Rain fell.", new float[] {0, 1, 0}));
    assertThat(vectors.find("m", List.of("Rain fell.")).get("Rain fell.")).containsExactly(1, 0);
    assertThat(vectors.find("n", List.of("Rain fell.")).get("Rain fell.")).containsExactly(0, 1, 0);
    assertThat(vectors.find("o", List.of("Rain fell."))).isEmpty();
  }

  @Test
  void keeps_the_latest_vector_of_a_text() {
    vectors.save("m", Map.of("Rain fell.", new float[] {1, 0}));
    vectors.save("m", Map.of("Rain fell.", new float[] {0, 1}, "Snow fell.", new float[] {1, 1}));
    vectors.save("m", Map.of());
    assertThat(vectors.find("m", List.of("Rain fell.")).get("Rain fell.")).containsExactly(0, 1);
  }
}
