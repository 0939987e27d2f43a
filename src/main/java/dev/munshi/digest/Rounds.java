package dev.munshi.digest;

import java.time.Clock;
import java.time.Duration;

/**
 * One look at all that is due: issues, watches, posts. Thread-safe, also beside other processes.
 */
final class Rounds {

  private static final Duration KEPT = Duration.ofDays(60);

  private final DigestStores stores;
  private final Digests digests;
  private final Watches watches;
  private final Deliveries deliveries;
  private final Clock clock;
  private volatile boolean stopped;

  Rounds(DigestStores stores, RoomCorpora corpora, RoomPoster poster, Clock clock) {
    this.stores = stores;
    this.digests = new Digests(stores, corpora);
    this.watches = new Watches(stores.watches(), stores.news(), corpora);
    this.deliveries = new Deliveries(stores.posts(), poster, clock);
    this.clock = clock;
  }

  void run() {
    compose();
    deliver();
  }

  /** Has composed what is due, and looked for what is watched. */
  void compose() {
    digests.run(clock.instant(), () -> !stopped);
    watches.run(clock.instant());
  }

  /** Posts what waits and may be posted now. */
  void deliver() {
    deliveries.run();
  }

  /** Nothing else is begun. */
  void stop() {
    stopped = true;
    deliveries.stop();
  }

  /** Forgets what was posted long ago. */
  void prune() {
    stores.posts().prune(clock.instant().minus(KEPT));
  }
}
