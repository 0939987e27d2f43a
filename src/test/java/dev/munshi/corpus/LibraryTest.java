package dev.munshi.corpus;

import static dev.munshi.corpus.LibraryHome.line;
import static dev.munshi.corpus.LibraryHome.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.munshi.corpus.Outcome.Status;
import dev.munshi.index.Embedder;
import dev.munshi.index.IndexFailedException;
import dev.munshi.index.IndexedPassages;
import dev.munshi.testing.WordEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  private static final Embedder BROKEN =
      new WordEmbedder() {
        @Override
        public List<float[]> embed(List<String> texts) {
          throw new IllegalStateException("the model does not answer");
        }
      };

  @TempDir Path folder;

  private LibraryHome home;

  @BeforeEach
  void place() {
    home = new LibraryHome(folder);
  }

  @Test
  void tells_what_became_of_each_source_in_order() {
    var news =
        home.file(
            "news.jsonl",
            line("a", "Ferry", "The ferry sailed."),
            "{\"url\":",
            line("b", "Tram", "The tram stopped."),
            line("c", "Copy", "The ferry sailed."));
    var outcomes =
        home.ingest(
            news, home.folder().resolve("gone.txt"), home.file("d.txt", "A lock was closed."));
    assertThat(statuses(outcomes))
        .containsExactly(
            Status.ADDED,
            Status.FAILED,
            Status.ADDED,
            Status.DUPLICATE,
            Status.FAILED,
            Status.ADDED);
    assertThat(outcomes.get(0).source()).isEqualTo(news + ":1");
    assertThat(outcomes.get(0).reason()).isNull();
    assertThat(outcomes.get(1).source()).isEqualTo(news + ":2");
    assertThat(outcomes.get(1).reason()).contains("line 2");
    assertThat(outcomes.get(1).article()).isNull();
    assertThat(outcomes.get(3).reason()).contains("the same text as " + outcomes.get(0).article());
    assertThat(outcomes.get(4).reason()).isEqualTo("does not exist");
    assertThat(outcomes.get(5).article()).isEqualTo("d.txt");
    assertThat(home.indexedTexts())
        .containsExactlyInAnyOrder("The ferry sailed.", "The tram stopped.", "A lock was closed.");
  }

  @Test
  void tells_of_an_article_when_it_is_safe() {
    try (var open = home.open()) {
      open.ingest(
          outcome -> {
            assertThat(open.articles().countNotIndexed()).isZero();
            assertThat(open.articles().count()).isPositive();
          },
          home.numbered(130));
      assertThat(open.articles().count()).isEqualTo(130);
    }
  }

  @Test
  void builds_a_lost_index_from_the_store_without_embedding() throws IOException {
    home.ingest(home.numbered(230));
    var before = home.indexed();
    int embedded = home.embedder().embedded();
    deleteIndex();
    home.open().close();
    assertThat(home.indexed()).isEqualTo(before);
    assertThat(home.embedder().embedded()).isEqualTo(embedded);
    assertThat(IndexedPassages.problems(home.index())).isEmpty();
  }

  private void deleteIndex() throws IOException {
    try (var files = Files.list(home.index())) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(home.index());
  }

  @Test
  void builds_the_index_anew_for_another_model() {
    home.ingest(home.numbered(30));
    var before = home.indexed();
    var other = new WordEmbedder("other words");
    home.open(other).close();
    assertThat(home.indexed()).isEqualTo(before);
    assertThat(other.embedded()).isPositive();
  }

  @Test
  void makes_good_later_what_an_outage_of_the_model_cut_off() {
    var news = home.numbered(20);
    try (var open = home.open(BROKEN)) {
      assertThatIllegalStateException().isThrownBy(() -> open.ingest(news));
      assertThat(open.articles().countNotIndexed()).isEqualTo(20);
    }
    assertThat(statuses(home.ingest(news))).hasSize(20).containsOnly(Status.UNCHANGED);
    var cutOff = home.indexed();
    var undisturbed = new LibraryHome(folder.resolve("undisturbed"));
    undisturbed.ingest(news);
    assertThat(cutOff).isEqualTo(undisturbed.indexed());
  }

  @Test
  void counts_nothing_as_indexed_that_the_index_could_not_commit() throws IOException {
    var news = home.numbered(20);
    home.open().close();
    try (var open = home.open()) {
      Files.createFile(home.index().resolve(nextCommit()));
      assertThatExceptionOfType(IndexFailedException.class).isThrownBy(() -> open.ingest(news));
      assertThat(open.articles().countNotIndexed()).isEqualTo(20);
    }
    assertThat(home.indexed()).isEmpty();
    home.open().close();
    assertThat(home.indexed()).hasSizeGreaterThanOrEqualTo(20);
  }

  /** The file that Lucene's next commit begins with. */
  private String nextCommit() throws IOException {
    try (var files = Files.list(home.index())) {
      long last =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("segments_"))
              .mapToLong(name -> Long.parseLong(name.substring(9), Character.MAX_RADIX))
              .max()
              .orElseThrow();
      return "pending_segments_" + Long.toString(last + 1, Character.MAX_RADIX);
    }
  }

  @Test
  void takes_a_source_whose_names_are_endless() {
    var endless = "x".repeat(40_000);
    var news =
        home.file(
            "a.jsonl",
            """
            {"url":"https://gazette.example/%s","publisher":"%s","author":"%s","title":"%s",\
            "text":"The ferry sailed."}"""
                .formatted(endless, endless, endless, endless),
            line("b", "Tram", "The tram stopped."));
    assertThat(statuses(home.ingest(news))).containsExactly(Status.ADDED, Status.ADDED);
    assertThat(statuses(home.ingest(news))).containsExactly(Status.UNCHANGED, Status.UNCHANGED);
  }

  @Test
  void quotes_the_stored_text_exactly() {
    try (var open = home.open()) {
      open.ingest(home.numbered(40));
      for (var passage : home.indexed()) {
        var article = open.articles().find(passage.reference().id()).orElseThrow();
        assertThat(passage.span().of(article.text())).isEqualTo(passage.text());
        assertThat(passage.reference()).isEqualTo(article.reference());
      }
    }
  }
}
