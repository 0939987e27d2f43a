package dev.munshi.answer;

import java.util.ArrayList;
import java.util.List;

/** How much an answer may say. */
final class AnswerRoom {

  static final int STATEMENTS = 3;
  static final int WORDS = 90;

  private AnswerRoom() {}

  static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  /** As many of these as there is room for, in their order, and never none. */
  static List<Statement> filledWith(List<Statement> wanted) {
    var statements = new ArrayList<Statement>();
    int words = 0;
    for (var statement : wanted) {
      words += words(statement.text());
      if (statements.isEmpty() || (statements.size() < STATEMENTS && words <= WORDS)) {
        statements.add(statement);
      }
    }
    return statements;
  }
}
