package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.munshi.article.Passage;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.index.Embedder;
import dev.munshi.index.IndexFailedException;
import dev.munshi.index.IndexedPassages;
import dev.munshi.testing.Newsroom;
import dev.munshi.testing.WordEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  @TempDir Path folder;

  private final WordEmbedder embedder = new WordEmbedder();
  private Path home;

  @BeforeEach
  void place() {
    home = folder.resolve("home");
  }

  private OpenLibrary open() {
    return OpenLibrary.at(home, embedder);
  }

  private List<Outcome> ingest(Path... files) {
    try (var open = open()) {
      return open.ingest(files);
    }
  }

  private Path file(String name, String... lines) {
    try {
      return Files.write(folder.resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path numbered(int articles) {
    return file(
        "numbered.jsonl",
        IntStream.range(0, articles).mapToObj(i -> Newsroom.jsonLine(i, 0)).toArray(String[]::new));
  }

  private static String line(String url, String title, String text) {
    return "{\"url\":\"https://gazette.example/%s\",\"title\":\"%s\",\"text\":\"%s\"}"
        .formatted(url, title, text);
  }

  private static List<Status> statuses(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::status).toList();
  }

  private List<Passage> indexed() {
    return IndexedPassages.in(home.resolve("index"));
  }

  private List<String> indexedTexts() {
    return indexed().stream().map(Passage::text).toList();
  }

  @Test
  void tells_what_became_of_each_source_in_order() {
    var news =
        file(
            "news.jsonl",
            line("a", "Ferry", "The ferry sailed."),
            "{\"url\":",
            line("b", "Tram", "The tram stopped."),
            line("c", "Copy", "The ferry sailed."));
    var outcomes = ingest(news, folder.resolve("gone.txt"), file("d.txt", "A lock was closed."));
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
    assertThat(indexedTexts())
        .containsExactlyInAnyOrder("The ferry sailed.", "The tram stopped.", "A lock was closed.");
  }

  @Test
  void embeds_nothing_when_nothing_has_changed() {
    var news = numbered(120);
    assertThat(statuses(ingest(news))).hasSize(120).containsOnly(Status.ADDED);
    var before = indexed();
    int embedded = embedder.embedded();
    assertThat(embedded).isPositive();
    assertThat(statuses(ingest(news))).hasSize(120).containsOnly(Status.UNCHANGED);
    assertThat(embedder.embedded()).isEqualTo(embedded);
    assertThat(indexed()).isEqualTo(before);
  }

  @Test
  void puts_a_changed_article_in_the_place_of_the_old_one() {
    ingest(file("a.jsonl", line("a", "Ferry", "The ferry sailed.\\n\\nIt was late.")));
    var changed = file("a.jsonl", line("a", "Ferry", "The ferry sank."));
    assertThat(statuses(ingest(changed))).containsExactly(Status.UPDATED);
    assertThat(indexedTexts()).containsExactly("The ferry sank.");
  }

  @Test
  void embeds_nothing_when_only_the_title_has_changed() {
    ingest(file("a.jsonl", line("a", "Ferry", "The ferry sailed.")));
    int embedded = embedder.embedded();
    var changed = file("a.jsonl", line("a", "Ferry leaves", "The ferry sailed."));
    assertThat(statuses(ingest(changed))).containsExactly(Status.UPDATED);
    assertThat(embedder.embedded()).isEqualTo(embedded);
    assertThat(indexed())
        .singleElement()
        .extracting(passage -> passage.reference().title())
        .isEqualTo("Ferry leaves");
  }

  @Test
  void takes_the_last_of_an_article_that_stands_twice_in_one_file() {
    var news =
        file(
            "a.jsonl",
            line("a", "Ferry", "The ferry sailed."),
            line("a", "Ferry", "The ferry sank."),
            line("a", "Ferry", "The ferry sank."));
    assertThat(statuses(ingest(news)))
        .containsExactly(Status.ADDED, Status.UPDATED, Status.UNCHANGED);
    assertThat(indexedTexts()).containsExactly("The ferry sank.");
  }

  @Test
  void knows_a_duplicate_of_what_was_stored_long_ago() {
    ingest(file("a.jsonl", line("a", "Ferry", "The ferry sailed.")));
    var copy = file("b.jsonl", line("b", "Reprint", "The ferry sailed."));
    assertThat(statuses(ingest(copy))).containsExactly(Status.DUPLICATE);
    assertThat(statuses(ingest(copy))).containsExactly(Status.DUPLICATE);
    assertThat(indexed()).hasSize(1);
  }

  @Test
  void takes_a_text_in_that_another_article_gives_up_in_the_same_file() {
    ingest(file("a.jsonl", line("a", "Live", "The ferry sailed.")));
    var news =
        file(
            "b.jsonl",
            line("a", "Live", "The ferry sank."),
            line("b", "Report", "The ferry sailed."));
    assertThat(statuses(ingest(news))).containsExactly(Status.UPDATED, Status.ADDED);
    assertThat(indexedTexts()).containsExactlyInAnyOrder("The ferry sank.", "The ferry sailed.");
  }

  @Test
  void tells_of_an_article_when_it_is_safe() {
    try (var open = open()) {
      open.ingest(
          outcome -> {
            assertThat(open.articles().countNotIndexed()).isZero();
            assertThat(open.articles().count()).isPositive();
          },
          numbered(130));
      assertThat(open.articles().count()).isEqualTo(130);
    }
  }

  @Test
  void builds_a_lost_index_from_the_store_without_embedding() throws IOException {
    ingest(numbered(230));
    var before = indexed();
    int embedded = embedder.embedded();
    deleteIndex();
    open().close();
    assertThat(indexed()).isEqualTo(before);
    assertThat(embedder.embedded()).isEqualTo(embedded);
    assertThat(IndexedPassages.problems(home.resolve("index"))).isEmpty();
  }

  private void deleteIndex() throws IOException {
    try (var files = Files.list(home.resolve("index"))) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(home.resolve("index"));
  }

  @Test
  void builds_the_index_anew_for_another_model() {
    ingest(numbered(30));
    var before = indexed();
    var other = new WordEmbedder("other words");
    OpenLibrary.at(home, other).close();
    assertThat(indexed()).isEqualTo(before);
    assertThat(other.embedded()).isPositive();
  }

  @Test
  void makes_good_later_what_an_outage_of_the_model_cut_off() {
    var news = numbered(20);
    try (var open = OpenLibrary.at(home, new BrokenEmbedder())) {
      assertThatIllegalStateException().isThrownBy(() -> open.ingest(news));
      assertThat(open.articles().countNotIndexed()).isEqualTo(20);
    }
    assertThat(statuses(ingest(news))).hasSize(20).containsOnly(Status.UNCHANGED);
    var cutOff = indexed();
    home = folder.resolve("undisturbed");
    ingest(news);
    assertThat(cutOff).isEqualTo(indexed());
  }

  @Test
  void counts_nothing_as_indexed_that_the_index_could_not_commit() throws IOException {
    var news = numbered(20);
    open().close();
    try (var open = open()) {
      Files.createFile(home.resolve("index").resolve(nextCommit()));
      assertThatExceptionOfType(IndexFailedException.class).isThrownBy(() -> open.ingest(news));
      assertThat(open.articles().countNotIndexed()).isEqualTo(20);
    }
    assertThat(indexed()).isEmpty();
    open().close();
    assertThat(indexed()).hasSizeGreaterThanOrEqualTo(20);
  }

  /** The file that Lucene's next commit begins with. */
  private String nextCommit() throws IOException {
    try (var files = Files.list(home.resolve("index"))) {
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

  private static final class BrokenEmbedder implements Embedder {
    private final Embedder words = new WordEmbedder();

    @Override
    public String model() {
      return words.model();
    }

    @Override
    public int dimension() {
      return words.dimension();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      throw new IllegalStateException("the model does not answer");
    }
  }

  @Test
  void takes_a_source_whose_names_are_endless() {
    var endless = "x".repeat(40_000);
    var news =
        file(
            "a.jsonl",
            """
            {"url":"https://gazette.example/%s","publisher":"%s","author":"%s","title":"%s",\
            "text":"The ferry sailed."}"""
                .formatted(endless, endless, endless, endless),
            line("b", "Tram", "The tram stopped."));
    assertThat(statuses(ingest(news))).containsExactly(Status.ADDED, Status.ADDED);
    assertThat(statuses(ingest(news))).containsExactly(Status.UNCHANGED, Status.UNCHANGED);
  }

  @Test
  void quotes_the_stored_text_exactly() {
    try (var open = open()) {
      open.ingest(numbered(40));
      for (var passage : indexed()) {
        var article = open.articles().find(passage.reference().id()).orElseThrow();
        assertThat(passage.span().of(article.text())).isEqualTo(passage.text());
        assertThat(passage.reference()).isEqualTo(article.reference());
      }
    }
  }
}
