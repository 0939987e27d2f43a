package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.testing.WordEmbedder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {

  private static final String MODEL = "words";

  @TempDir Path folder;

  private final WordEmbedder embedder = new WordEmbedder(MODEL);

  private Shelf writing() {
    return new Shelf(PassageIndex.openOrCreate(folder, MODEL), embedder);
  }

  private Shelf reading() {
    return new Shelf(PassageIndex.openForReading(folder), embedder);
  }

  private void shelve(String... articles) {
    var shelf = writing();
    try (var index = shelf.index()) {
      for (var article : articles) {
        shelf.put(article, "Title", "The ferry sailed for " + article);
      }
      index.commit();
    }
  }

  private List<String> shelved() {
    return IndexedPassages.in(folder).stream().map(Passage::id).toList();
  }

  @Test
  void shows_what_was_written_after_a_commit_only() {
    var shelf = writing();
    try (var index = shelf.index()) {
      shelf.put("a", "Title", "The ferry sailed.");
      assertThat(shelf.search("ferry")).isEmpty();
      assertThat(index.size()).isZero();
      index.commit();
      assertThat(shelf.articles("ferry")).containsExactly("a");
      assertThat(index.size()).isOne();
    }
  }

  @Test
  void loses_what_was_not_committed() {
    shelve("a");
    var shelf = writing();
    try (var index = shelf.index()) {
      assertThat(index).isNotNull();
      shelf.put("a", "Title", "Rewritten.");
      shelf.put("b", "Title", "The ferry sailed.");
    }
    assertThat(IndexedPassages.in(folder))
        .extracting(Passage::text)
        .containsExactly("The ferry sailed for a");
  }

  @Test
  void replaces_all_passages_of_an_article_however_often() {
    var shelf = writing();
    try (var index = shelf.index()) {
      shelf.put("a", "Title", "One ferry.", "Two ferries.", "Three ferries.");
      shelf.put("b", "Title", "A tram.");
      index.commit();
      for (int i = 0; i < 3; i++) {
        shelf.put("a", "Title", "Four ferries.", "Five ferries.");
        index.commit();
        shelf.put("a", "Title", "Four ferries.", "Five ferries.");
      }
      index.commit();
      assertThat(index.size()).isEqualTo(3);
    }
    assertThat(shelved()).containsExactly("a/0", "a/14", "b/0");
    assertThat(IndexedPassages.problems(folder)).isEmpty();
  }

  @Test
  void takes_an_article_out_that_has_no_passages() {
    shelve("a", "b");
    try (var index = PassageIndex.openOrCreate(folder, MODEL)) {
      index.replace("a", List.of());
      index.commit();
    }
    assertThat(shelved()).containsExactly("b/0");
  }

  @Test
  void gives_back_every_field_of_a_passage() {
    var full =
        new Passage(
            new Reference(
                "a",
                "https://gazette.example/a",
                "https://gazette.example/a",
                "Ferry sails",
                "Harbour Gazette",
                "Ada Ferro",
                PartialDate.parse("2024-02"),
                PartialDate.parse("2023"),
                "en"),
            new Span(7, 25),
            "The ferry sailed.\n");
    assertThat(stored(full)).isEqualTo(full);
  }

  @Test
  void takes_fields_of_any_length() {
    var long1 = "Consortium of ports and ".repeat(2_000);
    var url = "https://gazette.example/?q=" + "x".repeat(50_000);
    var passage =
        new Passage(
            new Reference("a", url, url, long1, long1, long1, null, null, long1),
            new Span(0, long1.length()),
            long1);
    assertThat(stored(passage)).isEqualTo(passage);
  }

  private Passage stored(Passage passage) {
    try (var index = PassageIndex.inMemory()) {
      var vector = embedder.embed(passage.text());
      index.replace(passage.reference().id(), List.of(new EmbeddedPassage(passage, vector)));
      index.commit();
      return index.search(new IndexQuery("", vector, Shelf.ANY_TIME, 1, 1)).getFirst().passage();
    }
  }

  @Test
  void is_current_for_its_own_model_only() {
    assertThat(PassageIndex.isCurrent(folder, MODEL)).isFalse();
    shelve("a");
    assertThat(PassageIndex.isCurrent(folder, MODEL)).isTrue();
    assertThat(PassageIndex.isCurrent(folder, "another")).isFalse();
  }

  @Test
  void begins_anew_for_another_model() {
    shelve("a");
    try (var index = PassageIndex.openOrCreate(folder, "another")) {
      assertThat(index.size()).isZero();
    }
    assertThat(PassageIndex.isCurrent(folder, "another")).isTrue();
    assertThat(PassageIndex.isCurrent(folder, MODEL)).isFalse();
  }

  @Test
  void is_not_current_for_another_schema() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", "0", "model", MODEL).entrySet());
      writer.commit();
    }
    assertThat(PassageIndex.isCurrent(folder, MODEL)).isFalse();
  }

  /** What can befall a file on disk. */
  private enum Damage {
    GONE,
    EMPTY,
    CUT,
    GARBAGE_AT_THE_START;

    void befall(Path file) throws IOException {
      switch (this) {
        case GONE -> Files.delete(file);
        case EMPTY -> cut(file, 0);
        case CUT -> cut(file, Files.size(file) / 2);
        case GARBAGE_AT_THE_START -> Files.write(file, new byte[8], StandardOpenOption.WRITE);
      }
    }

    private static void cut(Path file, long size) throws IOException {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(size);
      }
    }
  }

  @Test
  void is_not_current_when_any_file_is_damaged_and_is_then_made_anew() throws IOException {
    shelve("a", "b");
    shelve("a");
    var sound = contents();
    for (var file : sound.keySet()) {
      for (var damage : Damage.values()) {
        putBack(sound);
        assertThat(PassageIndex.isCurrent(folder, MODEL)).isTrue();
        damage.befall(file);
        assertThat(PassageIndex.isCurrent(folder, MODEL)).as("%s %s", file, damage).isFalse();
        try (var index = PassageIndex.openOrCreate(folder, MODEL)) {
          assertThat(index.size()).as("%s %s", file, damage).isZero();
        }
        assertThat(PassageIndex.isCurrent(folder, MODEL)).as("%s %s", file, damage).isTrue();
      }
    }
  }

  private Map<Path, byte[]> contents() throws IOException {
    var contents = new HashMap<Path, byte[]>();
    for (var file : files()) {
      contents.put(file, Files.readAllBytes(file));
    }
    return contents;
  }

  private void putBack(Map<Path, byte[]> contents) throws IOException {
    for (var file : files()) {
      Files.delete(file);
    }
    for (var file : contents.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
    }
  }

  @Test
  void can_be_read_beside_its_writer() {
    shelve("a");
    var writer = writing();
    var before = reading();
    try (var writing = writer.index();
        var old = before.index()) {
      writer.put("b", "Title", "The ferry sailed for b");
      writing.commit();
      assertThat(before.articles("ferry")).containsExactly("a");
      assertThat(old.size()).isOne();
      try (var young = PassageIndex.openForReading(folder)) {
        assertThat(young.size()).isEqualTo(2);
      }
    }
  }

  @Test
  void is_not_written_by_a_reader_nor_by_two_writers() {
    shelve("a");
    try (var reader = PassageIndex.openForReading(folder);
        var writer = PassageIndex.openOrCreate(folder, MODEL)) {
      assertThat(writer.size()).isOne();
      assertThatIllegalStateException().isThrownBy(reader::commit);
      assertThatIllegalStateException().isThrownBy(() -> reader.replace("a", List.of()));
      assertThatExceptionOfType(IndexFailedException.class)
          .isThrownBy(() -> PassageIndex.openOrCreate(folder, MODEL))
          .withMessageContaining(folder.toString());
    }
  }

  @Test
  void says_so_when_there_is_nothing_to_read() {
    assertThatExceptionOfType(IndexFailedException.class)
        .isThrownBy(() -> PassageIndex.openForReading(folder))
        .withMessageContaining(folder.toString());
  }

  @Test
  void shows_an_article_whole_while_it_is_being_replaced() throws Exception {
    var shelf = writing();
    try (var index = shelf.index();
        var threads = Executors.newSingleThreadExecutor()) {
      revise(shelf, 0);
      var done = new AtomicBoolean();
      Callable<Integer> searching = () -> searchUntil(done, shelf);
      var searched = threads.submit(searching);
      for (int revision = 1; revision < 40; revision++) {
        revise(shelf, revision);
      }
      done.set(true);
      assertThat(searched.get()).isPositive();
      assertThat(index.size()).isEqualTo(3);
    }
  }

  private static void revise(Shelf shelf, int revision) {
    var text = "The ferry made trip " + revision;
    shelf.put("a", "Title", text, text, text);
    shelf.index().commit();
  }

  private static int searchUntil(AtomicBoolean done, Shelf shelf) {
    int searches = 0;
    do {
      var texts = shelf.search("ferry").stream().map(hit -> hit.passage().text()).toList();
      assertThat(texts).hasSize(3);
      assertThat(new HashSet<>(texts)).hasSize(1);
      searches++;
    } while (!done.get());
    return searches;
  }
}
