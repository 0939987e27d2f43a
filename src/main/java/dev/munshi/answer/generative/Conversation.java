package dev.munshi.answer.generative;

import dev.langchain4j.model.TokenCountEstimator;
import dev.munshi.answer.Turn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A conversation for a model: the latest turns, as many as there is room for. */
final class Conversation {

  private static final String CUT = " …";

  private Conversation() {}

  /**
   * The turns, oldest first. Of one that is too long alone the beginning stays.
   *
   * @param room in tokens
   */
  static String of(List<Turn> turns, int room, TokenCountEstimator tokens) {
    Deque<String> kept = new ArrayDeque<>();
    int left = room;
    for (var turn : turns.reversed()) {
      var text = "Asked: " + turn.question();
      text += turn.answer().isEmpty() ? "" : "\nAnswered: " + turn.answer();
      int length = tokens.estimateTokenCountInText(text);
      if (length > left && !kept.isEmpty()) {
        break;
      }
      kept.addFirst(length > left ? cut(text, left / (double) length) : text);
      left -= length;
    }
    return String.join("\n", kept);
  }

  private static String cut(String text, double share) {
    return text.substring(0, (int) (text.length() * share)) + CUT;
  }
}
