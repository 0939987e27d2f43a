package dev.munshi.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One answer to a question that asks several things, out of the answers to each. */
final class JoinedAnswers {

  private JoinedAnswers() {}

  /**
   * The statements by turns, as many as an answer has room for; as sure as the least sure of them.
   * Where one thing is not answered, the whole is not: half an answer would pass for all of it.
   *
   * @param answers in the order of what is asked, at least one
   */
  static Answer of(List<Answer> answers) {
    var found = new ArrayList<Answer.Found>();
    for (var answer : answers) {
      switch (answer) {
        case Answer.NotFound none -> {
          return none;
        }
        case Answer.Found one -> found.add(one);
      }
    }
    return found.size() == 1 ? found.getFirst() : joined(found);
  }

  private static Answer.Found joined(List<Answer.Found> found) {
    return new Answer.Found(
        AnswerRoom.filledWith(byTurns(found)),
        found.stream().flatMap(one -> one.accounts().stream()).distinct().toList(),
        found.stream().mapToDouble(Answer::confidence).min().orElseThrow());
  }

  private static List<Statement> byTurns(List<Answer.Found> found) {
    return IntStream.range(0, AnswerRoom.STATEMENTS)
        .boxed()
        .flatMap(
            turn ->
                found.stream()
                    .map(Answer.Found::statements)
                    .filter(statements -> turn < statements.size())
                    .map(statements -> statements.get(turn)))
        .distinct()
        .toList();
  }
}
