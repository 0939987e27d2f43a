package dev.munshi.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A second Java process on the test's class path; closing it kills it. For one thread. */
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final List<String> heard = new ArrayList<>();

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a main class.
   *
   * @param temporary the process's folder for temporary files
   */
  public static ChildJvm start(Path temporary, Class<?> main, Object... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx256m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    try {
      return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the next line that the process prints; null at its end. */
  public @Nullable String line() {
    try {
      var line = output.readLine();
      if (line != null) {
        heard.add(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the process prints this line. */
  public void await(String expected) {
    for (var line = line(); !expected.equals(line); line = line()) {
      if (line == null) {
        throw new AssertionError("it ended before: " + heard());
      }
    }
  }

  /** Everything it printed that was listened to. */
  public String heard() {
    return String.join("\n", heard);
  }

  /** Lets the process run this long, then kills it, whatever it does. */
  public void killAfter(Duration more) {
    try {
      boolean ended = process.waitFor(more.toNanos(), TimeUnit.NANOSECONDS);
      process.destroyForcibly();
      if (!ended && !process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the process does not die");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    killAfter(Duration.ZERO);
  }
}
