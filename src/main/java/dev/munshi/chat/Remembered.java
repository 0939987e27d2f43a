package dev.munshi.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was found out and holds for a while; at most so much of it. Thread-safe. */
public final class Remembered<V> {

  private record Known<V>(V value, Instant until) {}

  private final Duration time;
  private final InstantSource clock;
  private final Map<String, Known<V>> known;

  /**
   * @param most what was found out first is forgotten first
   */
  public Remembered(Duration time, int most, InstantSource clock) {
    this.time = time;
    this.clock = clock;
    this.known =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Known<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** What is known, or else what this finds out; what it throws is not remembered. */
  public V get(String key, Function<String, V> finding) {
    var now = clock.instant();
    synchronized (known) {
      var found = known.get(key);
      if (found != null && now.isBefore(found.until())) {
        return found.value();
      }
    }
    // a network may take its time: others are not kept waiting meanwhile
    var value = finding.apply(key);
    synchronized (known) {
      known.remove(key);
      known.put(key, new Known<>(value, now.plus(time)));
    }
    return value;
  }
}
