package dev.munshi.index;

import static dev.munshi.index.Shelf.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which index files are opened as they are, which are made anew and which are refused. */
class PassageIndexOpeningTest {

  @TempDir Path folder;

  @Test
  void is_current_for_its_own_model_only() {
    assertThat(PassageIndex.isCurrent(folder, MODEL)).isFalse();
    Shelf.fill(folder, "a");
    assertThat(PassageIndex.isCurrent(folder, MODEL)).isTrue();
    assertThat(PassageIndex.isCurrent(folder, "another")).isFalse();
  }

  @Test
  void begins_anew_for_another_model() {
    Shelf.fill(folder, "a");
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

  @Test
  void says_so_when_there_is_nothing_to_read() {
    assertThatExceptionOfType(IndexFailedException.class)
        .isThrownBy(() -> PassageIndex.openForReading(folder))
        .withMessageContaining(folder.toString());
  }

  @Test
  void is_not_written_by_a_reader_nor_by_two_writers() {
    Shelf.fill(folder, "a");
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
    Shelf.fill(folder, "a", "b");
    Shelf.fill(folder, "a");
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
}
