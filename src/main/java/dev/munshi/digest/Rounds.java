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

  Rounds(DigestStores stores, RoomCorpora corpora, RoomPoster poster, Clock clock) {
    this.stores = stores;
    this.digests = new Digests(stores, corpora);
    this.watches = new Watches(stores.watches(), stores.news(), corpora);
    this.deliveries = new Deliveries(stores.posts(), poster, clock);
    this.clock = clock;
  }

  void run() {
    digests.run(clock.instant(), this::deliver);
    watches.run(clock.instant());
    deliver();
  }

  /** Posts what waits and may be posted now. */
  void deliver() {
    deliveries.run();
  }

  /** Forgets what was posted long ago. */
  void prune() {
    stores.posts().prune(clock.instant().minus(KEPT));
  }
}
