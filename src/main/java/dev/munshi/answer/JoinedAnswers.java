package dev.munshi.answer;

import java.util.ArrayList;
import java.util.List;

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
        byTurns(found),
        found.stream().flatMap(one -> one.accounts().stream()).distinct().toList(),
        found.stream().mapToDouble(Answer::confidence).min().orElseThrow());
  }

  private static List<Statement> byTurns(List<Answer.Found> found) {
    var statements = new ArrayList<Statement>();
    int words = 0;
    for (int turn = 0; turn < Extractive.MAX_STATEMENTS; turn++) {
      for (var one : found) {
        if (turn < one.statements().size() && !statements.contains(one.statements().get(turn))) {
          var statement = one.statements().get(turn);
          words += SentenceScorer.wordCount(statement.text());
          boolean fits =
              statements.size() < Extractive.MAX_STATEMENTS && words <= Extractive.MAX_WORDS;
          if (fits || statements.isEmpty()) {
            statements.add(statement);
          }
        }
      }
    }
    return statements;
  }
}
