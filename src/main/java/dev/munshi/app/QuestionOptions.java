package dev.munshi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A question on the command line, or a file of them. */
final class QuestionOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(names = "--json", description = "one line of JSON for each question")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "JSON Lines with \"id\" and \"question\", also \"asked\" and \"sources\"")
  private @Nullable Path batch;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "what you want to know")
  private List<String> words = List.of();

  boolean json() {
    return json;
  }

  @Nullable Path batch() {
    return batch;
  }

  /**
   * The question.
   *
   * @throws ParameterException where there is neither one nor a batch
   */
  String question() {
    var question = String.join(" ", words).strip();
    if (question.isEmpty()) {
      throw wrong("The question is empty. Put it in quotes after the command, or use --batch.");
    }
    return question;
  }

  /** Checks that there is a question or a readable batch, not both, before anything is opened. */
  void check() {
    if (batch == null) {
      question();
    } else if (!words.isEmpty()) {
      throw wrong("Give a question or --batch, not both.");
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
