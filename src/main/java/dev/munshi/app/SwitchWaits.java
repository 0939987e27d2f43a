package dev.munshi.app;

import dev.munshi.index.EmbeddingFailedException;
import java.time.Duration;

/**
 * How long to wait until a model that failed is asked again: longer each time, and much longer
 * where it does not look as if it would pass by itself. For one thread.
 */
final class SwitchWaits {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int LASTING = 60;
  private static final int MOST_DOUBLINGS = 20;

  private final Duration first;
  private int failures;

  SwitchWaits(Duration first) {
    this.first = first;
  }

  Duration after(EmbeddingFailedException failure) {
    int doublings = Math.min(failures++, MOST_DOUBLINGS);
    var wait = first.multipliedBy((failure.isPassing() ? 1L : LASTING) << doublings);
    var asked = failure.retryAfter();
    var longer = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  /** It answered. */
  void reset() {
    failures = 0;
  }
}
