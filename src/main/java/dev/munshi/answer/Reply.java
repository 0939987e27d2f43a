package dev.munshi.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer together with how it came about.
 *
 * @param question as it was asked
 * @param understood the question made whole from the conversation, or null where it stood alone
 * @param answer the answer
 * @param note one line for the person on how it came about, as plain text, or null
 * @param elapsed from the question to the verified answer
 */
public record Reply(
    Question question,
    @Nullable String understood,
    Answer answer,
    @Nullable String note,
    Duration elapsed) {

  /** A reply that needs no explanation. */
  public Reply(Question question, @Nullable String understood, Answer answer, Duration elapsed) {
    this(question, understood, answer, null, elapsed);
  }

  /** The same with the time that it took. */
  public Reply after(Duration time) {
    return new Reply(question, understood, answer, note, time);
  }

  /** The same with a line on how it came about. */
  public Reply noted(String line) {
    return new Reply(question, understood, answer, line, elapsed);
  }
}
