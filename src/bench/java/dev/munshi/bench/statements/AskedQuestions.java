package dev.munshi.bench.statements;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.answer.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import picocli.CommandLine.Option;

/** Options that say which questions are told of. */
final class AskedQuestions {

  /** The order in which questions are parted into halves; the same for every seed. */
  private static final long PARTING = 2022;

  /** Which of the questions: those on which the verifier was tuned, or the others. */
  enum Half {
    TUNE,
    HELD_OUT
  }

  @Option(names = "--questions", required = true, description = "JSON Lines, as for ask --batch")
  private Path questions = Path.of("");

  @Option(names = "--half", defaultValue = "HELD_OUT")
  private Half half = Half.HELD_OUT;

  @Option(names = "--count", defaultValue = "200", description = "of questions")
  private int count;

  /** Those of the half; one more than are counted, since the first only lends its passages. */
  List<Question> read() throws IOException {
    var json = new JsonMapper();
    var all = new ArrayList<Question>();
    for (var line : Files.readAllLines(questions)) {
      var read = json.readTree(line);
      var asked = LocalDate.parse(read.get("asked").textValue());
      all.add(new Question(read.get("question").textValue(), asked, List.of()));
    }
    Collections.shuffle(all, new Random(PARTING));
    int middle = all.size() / 2;
    var mine = half == Half.TUNE ? all.subList(0, middle) : all.subList(middle, all.size());
    return mine.stream().limit(count + 1L).toList();
  }
}
