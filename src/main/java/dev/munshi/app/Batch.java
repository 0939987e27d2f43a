package dev.munshi.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** Works off a file of questions or claims: one line of JSON for each, in the order of the file. */
final class Batch {

  private final Terminal terminal;
  private final String field;
  private int number;
  private boolean failed;

  /**
   * @param field the name of the field with the text of each line: {@code question} or {@code
   *     claim}
   */
  Batch(Terminal terminal, String field) {
    this.terminal = terminal;
    this.field = field;
  }

  /**
   * @return the exit code: 1 where a line could not be used, which is said on standard error
   */
  int run(Path file, Function<BatchLine, JsonNode> answer) {
    AskedOptions.forEachLine(
        file,
        line -> {
          number++;
          try {
            terminal.print(
                answer.apply(BatchLine.parse(line, field, LocalDate.now(ZoneId.systemDefault()))));
          } catch (IllegalArgumentException e) {
            failed = true;
            terminal.say(file + ", " + field + " " + number + ": " + e.getMessage());
          }
        });
    return failed ? 1 : 0;
  }
}
