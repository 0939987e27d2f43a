package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFilesTest {

  @TempDir Path folder;

  private ReadFiles files;

  @BeforeEach
  void open() {
    files = new ReadFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "a.HTM",
        "a.txt",
        "a.md",
        "a.pdf",
        "a.jsonl",
        "a.jsonl.gz",
        "a.b.TXT.GZ"
      })
  void knows_what_it_reads_by_the_extension(String name) {
    assertThat(ArticleFiles.reads(Path.of(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.doc", "a", "html", "a.html.zip", "a.gz"})
  void leaves_other_files_alone(String name) {
    assertThat(ArticleFiles.reads(Path.of(name))).isFalse();
  }

  @Test
  void reads_a_named_file_that_begins_like_a_page_whatever_it_is_called() throws IOException {
    var page = "\uFEFF<!-- saved -->\n<!DOCTYPE html><p>The quay is open to all ferries now.</p>";
    assertThat(files.one("harbour.example.org", page).text()).startsWith("The quay is open");
    assertThat(ArticleFiles.readsNamed(folder.resolve("harbour.example.org"))).isTrue();
    var other = Files.writeString(folder.resolve("notes.dat"), "The <html> element.");
    assertThat(ArticleFiles.readsNamed(other)).isFalse();
    assertThat(ArticleFiles.readsNamed(folder)).isFalse();
  }

  @Test
  void says_which_kinds_it_reads() {
    assertThat(files.reason("a.doc", "text")).contains(".html").contains(".jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.jsonl"})
  void calls_a_file_without_text_empty(String name) {
    assertThat(files.reason(name, "")).isEqualTo("is empty");
    assertThat(files.reason(name, " \n\n \n")).isEqualTo("is empty");
  }

  @Test
  void names_what_is_not_there_and_what_is_a_folder() throws IOException {
    assertThat(ReadFiles.reason(files.all(folder.resolve("gone.txt")))).isEqualTo("does not exist");
    var inner = Files.createDirectory(folder.resolve("inner.txt"));
    assertThat(ReadFiles.reason(files.all(inner))).isEqualTo("is a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html"})
  void refuses_what_is_not_text(String name) {
    assertThat(files.reason(name, new byte[] {'%', 'P', 0, 1, 2})).isEqualTo("is not text");
  }

  @Test
  void unpacks_what_is_packed() {
    var packed = ReadFiles.packed("The council met on Monday.".getBytes(StandardCharsets.UTF_8));
    var draft = files.one("note.txt.gz", packed);
    assertThat(draft.text()).isEqualTo("The council met on Monday.");
    assertThat(draft.file()).isEqualTo("note.txt.gz");
    assertThat(draft.source()).isEqualTo(folder.resolve("note.txt.gz").toString());
  }

  @Test
  void says_so_when_a_packed_file_is_broken() {
    var whole = ReadFiles.packed(noise(5_000));
    var cut = Arrays.copyOf(whole, whole.length / 2);
    assertThat(files.reason("a.txt.gz", cut)).isEqualTo("is not a whole .gz file");
    assertThat(files.reason("b.txt.gz", "plain")).isEqualTo("is not a sound .gz file");
  }

  @Test
  void refuses_a_small_file_that_swells() {
    var bomb = ReadFiles.packed(new byte[(64 << 20) + 5_000_000]);
    assertThat(files.reason("a.jsonl.gz", bomb)).contains("64 MB").contains("200 times");
    assertThat(files.reason("a.txt.gz", bomb)).contains("64 MB");
  }

  @Test
  void refuses_more_text_than_an_article_can_have() {
    var large = new byte[(64 << 20) + 1];
    Arrays.fill(large, (byte) 'a');
    assertThat(files.reason("a.txt", large)).isEqualTo("holds more than 64 MB");
  }

  @Test
  void reads_text_of_other_encodings() {
    var text = "The café’s owner – a Zürich man – said: “No.”";
    assertThat(files.one("a.txt", text.getBytes(Charset.forName("windows-1252"))).text())
        .isEqualTo(text);
    assertThat(files.one("b.txt", ("\uFEFF" + text)).text()).isEqualTo(text);
    assertThat(files.one("c.txt", text.getBytes(StandardCharsets.UTF_16)).text()).isEqualTo(text);
  }

  private static byte[] noise(int length) {
    var bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
