package dev.munshi.chat.matrix;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What happened in Matrix since the process began, for its metrics. Thread-safe. */
public final class MatrixCounts {

  private final LongAdder sends = new LongAdder();
  private final LongAdder failedSends = new LongAdder();
  private final LongAdder keyRetries = new LongAdder();
  private final LongAdder undecryptable = new LongAdder();
  private final AtomicReference<Instant> lastSync = new AtomicReference<>();

  /** Messages that the homeserver took. */
  public long sends() {
    return sends.sum();
  }

  /** Messages that it did not take. */
  public long failedSends() {
    return failedSends.sum();
  }

  /** Devices that were given a room's key again, because it did not reach them before. */
  public long keyRetries() {
    return keyRetries.sum();
  }

  /** Messages that could not be read in time. */
  public long undecryptable() {
    return undecryptable.sum();
  }

  /** When the homeserver last told what is new. */
  public Optional<Instant> lastSync() {
    return Optional.ofNullable(lastSync.get());
  }

  void sent() {
    sends.increment();
  }

  void sendFailed() {
    failedSends.increment();
  }

  void keysRetried(int devices) {
    keyRetries.add(devices);
  }

  void unread() {
    undecryptable.increment();
  }

  void synced(Instant at) {
    lastSync.set(at);
  }
}
