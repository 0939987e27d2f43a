package dev.munshi.chat;

import java.time.Duration;
import java.time.Instant;

/**
 * A network that may be out: after several failures in a row it is left alone for a while, so that
 * what waits is not tried over and over. Not thread-safe.
 */
final class Outage {

  private static final int MANY = 3;
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration FIRST_REST = Duration.ofSeconds(1);

  private int failures;
  private Instant until = Instant.MIN;

  boolean isResting(Instant now) {
    return now.isBefore(until);
  }

  /** What fails during a rest was begun before it, and tells nothing new. */
  void failed(Instant now) {
    if (isResting(now)) {
      return;
    }
    failures++;
    if (failures >= MANY) {
      until = now.plus(FIRST_REST.multipliedBy(1L << Math.min(failures - MANY, MOST_DOUBLINGS)));
    }
  }

  void ended() {
    failures = 0;
    until = Instant.MIN;
  }
}
