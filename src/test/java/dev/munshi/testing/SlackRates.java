package dev.munshi.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often what may be called: a level that falls with time and rises with each call. Thread-safe.
 */
final class SlackRates {

  private static final Duration PER_POST = Duration.ofSeconds(1);

  /** Slack allows short bursts without saying how long they are. */
  private static final int BURST_OF_POSTS = 3;

  private final InstantSource clock;
  private final Map<String, Instant> empty = new HashMap<>();
  private volatile boolean enforced;

  SlackRates(InstantSource clock) {
    this.clock = clock;
  }

  void enforce(boolean isEnforced) {
    enforced = isEnforced;
  }

  /** Whole seconds after which to try again; 0 where the call may go on. */
  int waiting(SlackMethod method, SlackCall call) {
    if (!enforced) {
      return 0;
    }
    var team = call.who().team();
    return method.name().equals("chat.postMessage")
        ? take(team + "/" + call.text("channel"), PER_POST, BURST_OF_POSTS)
        : take(
            team + " " + method.name(),
            Duration.ofMinutes(1).dividedBy(method.perMinute()),
            method.perMinute());
  }

  private synchronized int take(String what, Duration each, int burst) {
    var now = clock.instant();
    var from = empty.getOrDefault(what, now);
    var level = from.isBefore(now) ? now : from;
    var over = Duration.between(now, level.plus(each)).minus(each.multipliedBy(burst));
    if (over.isPositive()) {
      return (int) Math.max(1, over.plusMillis(999).toSeconds());
    }
    empty.put(what, level.plus(each));
    return 0;
  }
}
