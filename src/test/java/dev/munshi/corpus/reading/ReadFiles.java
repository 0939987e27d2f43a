package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes a file into a folder and reads it back as articles. */
record ReadFiles(Path folder) {

  List<ReadResult> all(String name, String content) {
    return all(name, content.getBytes(StandardCharsets.UTF_8));
  }

  List<ReadResult> all(String name, byte[] content) {
    try {
      return all(Files.write(folder.resolve(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ReadResult> all(Path file) {
    var results = new ArrayList<ReadResult>();
    new ArticleFiles().read(file, results::add);
    return results;
  }

  Draft one(String name, String content) {
    return one(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Draft one(String name, byte[] content) {
    var results = all(name, content);
    assertThat(results).singleElement().isInstanceOf(Read.class);
    return ((Read) results.getFirst()).draft();
  }

  String reason(String name, byte[] content) {
    return reason(all(name, content));
  }

  String reason(String name, String content) {
    return reason(all(name, content));
  }

  static String reason(List<ReadResult> results) {
    assertThat(results).singleElement().isInstanceOf(Unreadable.class);
    return ((Unreadable) results.getFirst()).reason();
  }

  static byte[] packed(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
