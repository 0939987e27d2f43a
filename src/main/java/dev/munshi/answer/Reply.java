package dev.munshi.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer together with how it came about.
 *
 * @param question as it was asked
 * @param understood the question made whole from the conversation, or null where it stood alone
 * @param answer the answer
 * @param elapsed from the question to the verified answer
 */
public record Reply(
    Question question, @Nullable String understood, Answer answer, Duration elapsed) {}
