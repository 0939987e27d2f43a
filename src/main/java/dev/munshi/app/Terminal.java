package dev.munshi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.language.Isolated;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where a command reads and writes: results to {@code out}, all else to {@code err}, both UTF-8.
 *
 * @param interactive whether a person sits before it
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  static Terminal ofProcess() {
    return new Terminal(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  Progress progress() {
    return new Progress(err, interactive);
  }

  /** A line of JSON Lines. */
  void print(JsonNode json) {
    out.println(json);
    flush();
  }

  /** A line for a person; hidden characters from articles cannot steer the terminal. */
  void print(String line) {
    out.println(Isolated.shown(line));
    flush();
  }

  /** A file, exactly as it is. */
  void print(byte[] file) {
    out.write(file, 0, file.length);
    flush();
  }

  /** The same on what was done and what failed, beside the results. */
  void say(String line) {
    err.println(Isolated.shown(line));
  }

  /** A print stream keeps its errors to itself. */
  private void flush() {
    if (out.checkError()) {
      throw new UncheckedIOException(
          new IOException("standard output cannot be written; is the disk full?"));
    }
  }
}
