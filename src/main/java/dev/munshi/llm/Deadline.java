package dev.munshi.llm;

import java.time.Duration;

/** When a session's time is over. */
final class Deadline {

  private final long start = System.nanoTime();
  private final Duration allowed;

  Deadline(Duration allowed) {
    this.allowed = allowed;
  }

  Duration spent() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Zero or less when it is over. */
  Duration left() {
    return allowed.minus(spent());
  }

  boolean isOver() {
    return !left().isPositive();
  }
}
