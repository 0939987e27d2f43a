package dev.munshi.chat.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often something may be done within a minute in each workspace. Thread-safe. */
final class Allowance {

  private static final Duration WITHIN = Duration.ofMinutes(1);

  private final int most;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  Allowance(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Whether it may be done now; then it counts as done. */
  synchronized boolean take(String team) {
    var now = clock.instant();
    var times = taken.computeIfAbsent(team, _ -> new ArrayDeque<>());
    times.removeIf(time -> !time.plus(WITHIN).isAfter(now));
    return times.size() < most && times.add(now);
  }
}
