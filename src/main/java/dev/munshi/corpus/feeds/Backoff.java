package dev.munshi.corpus.feeds;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to leave alone what failed. */
final class Backoff {

  private static final Duration LONGEST = Duration.ofDays(1);

  private Backoff() {}

  /**
   * Twice as long after each failure, up to a day; what the server asks for counts instead, and
   * never less than the interval.
   *
   * @param failures in a row, at least 1
   * @param asked what the server asks for, or null; nothing and less counts as not said
   */
  static Duration after(Duration interval, int failures, @Nullable Duration asked) {
    if (asked != null && asked.isPositive()) {
      return max(interval, asked);
    }
    return max(interval, min(interval.multipliedBy(1L << Math.min(failures, 16)), LONGEST));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
