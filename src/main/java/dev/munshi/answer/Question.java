package dev.munshi.answer;

import dev.munshi.language.VisibleText;
import java.time.LocalDate;
import java.util.List;

/**
 * A question as a person put it, without what nobody sees in it: instructions may hide there.
 *
 * @param text never blank
 * @param asked the day on which it is asked: freshness and "last week" count from it
 * @param earlier what the same conversation asked before, oldest first; long ones are cut
 */
public record Question(String text, LocalDate asked, List<String> earlier) {

  private static final int EARLIER_CHARACTERS = 4_000;

  public Question {
    text = VisibleText.of(text).strip();
    earlier =
        earlier.stream()
            .map(said -> said.substring(0, Math.min(said.length(), EARLIER_CHARACTERS)))
            .map(VisibleText::of)
            .toList();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the question is empty");
    }
  }
}
