package dev.munshi.chat.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which devices did not get a room's key, and when they are to be tried again: sooner or later they
 * come back, and until then each try holds up the room. Not thread-safe.
 *
 * @param <U> a user, whose devices are known by their ids
 */
final class KeyRetries<U> {

  static final Duration SOON = Duration.ofSeconds(10);
  static final Duration LONGEST = Duration.ofHours(1);

  private final InstantSource clock;
  private @Nullable Map<U, Set<String>> missing;
  private Duration pause = SOON;
  private Instant next = Instant.MIN;

  KeyRetries(InstantSource clock) {
    this.clock = clock;
  }

  /** Null before it was looked at. */
  @Nullable Map<U, Set<String>> missing() {
    return missing;
  }

  boolean isDue() {
    return missing != null && !missing.isEmpty() && !clock.instant().isBefore(next);
  }

  /** Others than before are tried soon. */
  void found(Map<U, Set<String>> now) {
    if (!now.equals(missing)) {
      pause = SOON;
    }
    missing = now;
  }

  /** Also where the try failed. */
  void tried() {
    next = clock.instant().plus(pause);
    var longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }
}
