package dev.munshi.answer;

import dev.munshi.language.VisibleText;
import java.time.LocalDate;
import java.util.List;

/**
 * A question as a person put it, without what nobody sees in it: instructions may hide there.
 *
 * @param text never blank
 * @param asked the day on which it is asked: freshness and "last week" count from it
 * @param earlier the conversation so far, oldest first
 */
public record Question(String text, LocalDate asked, List<Turn> earlier) {

  public Question {
    text = VisibleText.of(text).strip();
    earlier = List.copyOf(earlier);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the question is empty");
    }
  }
}
