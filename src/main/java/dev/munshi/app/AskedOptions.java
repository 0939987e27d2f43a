package dev.munshi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.language.VisibleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A question or a claim on the command line, or a file of them. */
abstract sealed class AskedOptions permits QuestionOptions, ClaimOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(names = "--json", description = "one line of JSON for each")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "JSON Lines with \"id\" and \"question\" or \"claim\", also \"asked\" and \"sources\"")
  private @Nullable Path batch;

  /** What stands on the command line, word by word. */
  abstract List<String> words();

  /** What it is called: "question". */
  abstract String noun();

  boolean json() {
    return json;
  }

  @Nullable Path batch() {
    return batch;
  }

  /**
   * The question or the claim.
   *
   * @throws ParameterException where there is neither one nor a batch
   */
  String text() {
    var text = VisibleText.of(String.join(" ", words())).strip();
    if (text.isEmpty()) {
      throw wrong(
          "The %s is empty. Put it in quotes after the command, or use --batch.".formatted(noun()));
    }
    return text;
  }

  /** Checks that there is a text or a readable batch, not both, before anything is opened. */
  void check() {
    if (batch == null) {
      text();
    } else if (!words().isEmpty()) {
      throw wrong("Give a %s or --batch, not both.".formatted(noun()));
    } else if (!Files.isReadable(batch) || Files.isDirectory(batch)) {
      throw wrong("There is no readable file " + batch + ".");
    }
  }

  /** Wrong use of the command that has these options. */
  ParameterException wrong(String message) {
    if (command == null) {
      throw new IllegalStateException("picocli sets the command");
    }
    return new ParameterException(command.commandLine(), message);
  }

  /** Gives the lines of the batch, blank ones left out. */
  static void forEachLine(Path file, Consumer<String> consumer) {
    try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      lines
          .lines()
          .map(line -> line.startsWith("\ufeff") ? line.substring(1) : line)
          .filter(line -> !line.isBlank())
          .forEach(consumer);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
