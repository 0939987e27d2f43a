package dev.munshi.chat.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The answers of which a part stands in Slack, by their messages' keys. Thread-safe. */
final class Drafts {

  /** Slack lets a message be changed that often. */
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  /**
   * @param ts the post's id, or null where Slack did not say whether it took it
   * @param changed when it was posted or changed last
   */
  record Draft(@Nullable String ts, Instant changed) {}

  private final InstantSource clock;
  private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

  Drafts(InstantSource clock) {
    this.clock = clock;
  }

  @Nullable Draft of(String key) {
    return drafts.get(key);
  }

  void keep(String key, @Nullable String ts) {
    drafts.put(key, new Draft(ts, clock.instant()));
  }

  void forget(String key) {
    drafts.remove(key);
  }

  /** Whether Slack lets it be changed again. */
  boolean mayChange(Draft draft) {
    return !clock.instant().isBefore(draft.changed().plus(BETWEEN));
  }
}
