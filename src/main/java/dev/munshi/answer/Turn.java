package dev.munshi.answer;

import dev.munshi.language.VisibleText;

/**
 * What was asked in a conversation, and what was answered.
 *
 * @param question as it was put
 * @param answer as plain text; empty where it is not known
 */
public record Turn(String question, String answer) {

  private static final int CHARACTERS = 4_000;

  public Turn {
    question = cut(question);
    answer = cut(answer);
  }

  /** A question whose answer is not known. */
  public Turn(String question) {
    this(question, "");
  }

  private static String cut(String text) {
    return VisibleText.of(text.substring(0, Math.min(text.length(), CHARACTERS)));
  }
}
