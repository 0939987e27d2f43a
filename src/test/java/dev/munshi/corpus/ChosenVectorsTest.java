package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.munshi.index.EmbeddingFailedException;
import dev.munshi.store.VectorStore;
import dev.munshi.testing.WordEmbedder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenVectorsTest {

  @TempDir Path folder;

  private LibraryHome home;

  @BeforeEach
  void place() {
    home = new LibraryHome(folder);
  }

  /** A model that fails after some texts, until it is mended. */
  private static final class Fragile extends WordEmbedder {

    private final int most;
    private boolean mended;

    Fragile(String name, int most) {
      super(name);
      this.most = most;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      if (!mended && embedded() + texts.size() > most) {
        throw new EmbeddingFailedException("the provider is down", true, null, null);
      }
      return super.embed(texts);
    }
  }

  private static ChosenVectors vectors(OpenLibrary open, @Nullable WordEmbedder chosen) {
    return new ChosenVectors(
        open.articles(), new VectorStore(open.database()), open.index(), chosen);
  }

  private static void switchTo(OpenLibrary open, @Nullable WordEmbedder chosen) {
    var vectors = vectors(open, chosen);
    var model = vectors.model();
    for (var made = vectors.makeSome(); !made.isEmpty(); made = vectors.makeSome()) {
      open.library().reindex(made, model);
    }
    open.library().findBy(model);
  }

  @Test
  void gives_every_passage_the_chosen_models_vector_and_changes_nothing_else() {
    var news = home.numbered(230);
    home.ingest(news);
    var before = home.indexed();
    var chosen = new WordEmbedder("chosen");
    try (var open = home.open()) {
      int embedded = home.embedder().embedded();

      switchTo(open, chosen);

      assertThat(open.index().passagesNotOf("chosen")).isZero();
      assertThat(open.index().foundBy()).contains("chosen");
      assertThat(home.embedder().embedded()).isEqualTo(embedded);
      assertThat(chosen.embedded()).isEqualTo(before.size());
      assertThat(open.articles().countNotIndexed()).isZero();
    }
    assertThat(home.indexed()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void goes_on_where_it_was_cut_off_and_asks_for_nothing_twice() {
    home.ingest(home.numbered(200));
    int passages = home.indexed().size();
    var chosen = new Fragile("chosen", 150);
    try (var open = home.open()) {
      assertThatExceptionOfType(EmbeddingFailedException.class)
          .isThrownBy(() -> switchTo(open, chosen));
      assertThat(open.index().foundBy()).isEmpty();
    }
    chosen.mended = true;
    try (var open = home.open()) {
      switchTo(open, chosen);

      assertThat(open.index().passagesNotOf("chosen")).isZero();
      assertThat(chosen.embedded()).isEqualTo(passages);
    }
  }

  @Test
  void goes_back_without_a_vector_left_and_over_again_without_asking() {
    home.ingest(home.numbered(30));
    var chosen = new WordEmbedder("chosen");
    try (var open = home.open()) {
      switchTo(open, chosen);
      switchTo(open, null);
      assertThat(open.index().passagesNotOf(null)).isZero();
      assertThat(open.index().foundBy()).isEmpty();

      int asked = chosen.embedded();
      switchTo(open, chosen);
      assertThat(chosen.embedded()).isEqualTo(asked);
      assertThat(open.index().passagesNotOf("chosen")).isZero();
    }
  }

  @Test
  void one_chosen_model_takes_the_place_of_another() {
    home.ingest(home.numbered(30));
    try (var open = home.open()) {
      switchTo(open, new WordEmbedder("first"));
      switchTo(open, new WordEmbedder("second"));

      assertThat(open.index().passagesNotOf("second")).isZero();
      assertThat(open.index().foundBy()).contains("second");
    }
  }

  @Test
  void what_is_taken_in_later_lacks_vectors_until_they_are_made() {
    home.ingest(home.numbered(30));
    var chosen = new WordEmbedder("chosen");
    try (var open = home.open()) {
      switchTo(open, chosen);
      open.ingest(home.file("lock.txt", "A lock was closed."));
      assertThat(open.index().passagesNotOf("chosen")).isEqualTo(1);

      switchTo(open, chosen);

      assertThat(open.index().passagesNotOf("chosen")).isZero();
    }
  }

  @Test
  void an_article_that_changes_meanwhile_keeps_its_new_text() {
    var file = home.file("lock.txt", "A lock was closed.");
    home.ingest(file);
    var chosen = new WordEmbedder("chosen");
    try (var open = home.open()) {
      var made = vectors(open, chosen).makeSome();
      home.file("lock.txt", "A lock was opened.");
      open.ingest(file);
      open.library().reindex(made, "chosen");
      assertThat(open.index().passagesNotOf("chosen")).isEqualTo(1);

      switchTo(open, chosen);
      assertThat(open.index().passagesNotOf("chosen")).isZero();
    }
    assertThat(home.indexedTexts()).containsExactly("A lock was opened.");
  }

  @Test
  void an_article_that_is_removed_meanwhile_stays_away() {
    home.ingest(home.file("lock.txt", "A lock was closed."));
    try (var open = home.open()) {
      var made = vectors(open, new WordEmbedder("chosen")).makeSome();
      made.forEach(open.library()::remove);
      open.library().reindex(made, "chosen");
    }
    assertThat(home.indexed()).isEmpty();
  }

  @Test
  void a_rebuilt_index_gets_the_vectors_that_are_kept_without_asking() {
    home.ingest(home.numbered(30));
    var chosen = new WordEmbedder("chosen");
    try (var open = home.open()) {
      switchTo(open, chosen);
    }
    int asked = chosen.embedded();
    try (var open = home.open(new WordEmbedder("another built-in one"))) {
      assertThat(open.index().foundBy()).isEmpty();
      switchTo(open, chosen);
      assertThat(open.index().passagesNotOf("chosen")).isZero();
    }
    assertThat(chosen.embedded()).isEqualTo(asked);
  }
}
