package dev.munshi.answer;

import java.time.LocalDate;
import java.util.List;

/**
 * A question as a person put it.
 *
 * @param text never blank
 * @param asked the day on which it is asked: freshness and "last week" count from it
 * @param earlier the conversation so far, oldest first
 */
public record Question(String text, LocalDate asked, List<Turn> earlier) {

  public Question {
    text = text.strip();
    earlier = List.copyOf(earlier);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the question is empty");
    }
  }
}
