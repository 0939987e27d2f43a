package dev.munshi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command that was run in this process.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int exit, String out, String err) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Ran munshi(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
    int exit = Main.run(terminal, args);
    return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Standard output as JSON Lines; fails where there is anything else. */
  List<JsonNode> lines() {
    return out.lines().map(Ran::parsed).toList();
  }

  /** The only line of standard output. */
  JsonNode line() {
    var lines = lines();
    if (lines.size() != 1) {
      throw new AssertionError("not one line: " + out);
    }
    return lines.getFirst();
  }

  /** The names of an object's fields, in order. */
  static List<String> keys(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }

  /**
   * A new home that shares the 55 MB of native libraries with the other tests' homes, so that they
   * are unpacked once.
   */
  static Path home(Path folder) {
    try {
      var shared = Files.createDirectories(Path.of("target", "native").toAbsolutePath());
      Files.createDirectories(folder);
      Files.createSymbolicLink(folder.resolve("native"), shared);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
