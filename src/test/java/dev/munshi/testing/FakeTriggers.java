package dev.munshi.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What opens a view: each trigger once, within three seconds. Thread-safe. */
final class FakeTriggers {

  private static final Duration LIFE = Duration.ofSeconds(3);

  private final InstantSource clock;
  private final Map<String, Instant> given = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  FakeTriggers(InstantSource clock) {
    this.clock = clock;
  }

  synchronized String next() {
    var id = "13345224609.738474920." + (given.size() + 1);
    given.put(id, clock.instant());
    return id;
  }

  synchronized void use(String id) {
    var since = given.get(id);
    if (since == null) {
      throw new SlackRefusal("invalid_trigger_id");
    }
    if (used.contains(id)) {
      throw new SlackRefusal("exchanged_trigger_id");
    }
    if (clock.instant().isAfter(since.plus(LIFE))) {
      throw new SlackRefusal("expired_trigger_id");
    }
    used.add(id);
  }
}
