package dev.munshi.corpus.feeds;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to leave alone what failed. */
final class Backoff {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(7);

  private Backoff() {}

  /**
   * Twice as long after each failure, up to a day; what the server asks for counts instead, up to a
   * week, and never less than the interval.
   *
   * @param failures in a row, at least 1
   * @param asked what the server asks for, or null
   */
  static Duration after(Duration interval, int failures, @Nullable Duration asked) {
    if (asked != null) {
      return max(interval, min(asked, LONGEST_ASKED_FOR));
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
