package dev.munshi.index;

import static dev.munshi.index.Shelf.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Pages;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.testing.WordEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {

  @TempDir Path folder;

  @Test
  void shows_what_was_written_after_a_commit_only() {
    var shelf = Shelf.writing(folder);
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
    Shelf.fill(folder, "a");
    var shelf = Shelf.writing(folder);
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
    var shelf = Shelf.writing(folder);
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
    assertThat(IndexedPassages.in(folder))
        .extracting(Passage::id)
        .containsExactly("a/0", "a/14", "b/0");
    assertThat(IndexedPassages.problems(folder)).isEmpty();
  }

  @Test
  void takes_an_article_out_that_has_no_passages() {
    Shelf.fill(folder, "a", "b");
    try (var index = PassageIndex.openOrCreate(folder, MODEL)) {
      index.replace("a", List.of());
      index.commit();
    }
    assertThat(IndexedPassages.in(folder)).extracting(Passage::id).containsExactly("b/0");
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
            "The ferry sailed.\n",
            new Pages(3, List.of(11, 20)));
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
      var vectors = new WordEmbedder().embedWithSentences(List.of(passage.text())).getFirst();
      index.replace(passage.reference().id(), List.of(new EmbeddedPassage(passage, vectors)));
      index.commit();
      return index
          .search(new IndexQuery("", vectors.whole(), Shelf.ANY_TIME, 1, 1))
          .getFirst()
          .passage();
    }
  }

  @Test
  void brings_together_what_many_commits_scattered() throws IOException {
    var shelf = Shelf.writing(folder);
    try (var index = shelf.index()) {
      for (int i = 0; i < 5; i++) {
        shelf.put("article " + i, "Title", "The ferry sailed.", "It came back.");
        index.commit();
      }
      shelf.put("article 0", "Title", "The ferry sank.");
      assertThat(segments()).isGreaterThan(1);
      index.compact();
      assertThat(segments()).isOne();
      assertThat(index.size()).isEqualTo(9);
      assertThat(shelf.articles("sank")).first().isEqualTo("article 0");
      shelf.put("article 5", "Title", "The ferry sailed.");
      index.compact();
      assertThat(segments()).as("one new passage beside nine").isEqualTo(2);
      assertThat(index.size()).isEqualTo(10);
    }
  }

  private int segments() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }

  @Test
  void can_be_read_beside_its_writer() {
    Shelf.fill(folder, "a");
    var writer = Shelf.writing(folder);
    var before = Shelf.reading(folder);
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
  void shows_an_article_whole_while_it_is_being_replaced() throws Exception {
    var shelf = Shelf.writing(folder);
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
