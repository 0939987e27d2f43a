package dev.munshi.bench.burst;

import dev.munshi.testing.SignedRequests;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends each body several times over many connections, until each got its 200. */
final class Senders {

  private static final long BETWEEN_TRIES_NANOS = 50_000_000;

  private final List<byte[]> bodies;
  private final int deliveries;
  private final Supplier<SignedRequests> where;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final long[] nanos;

  /**
   * @param where may change while they send: whoever is cut off asks anew
   */
  Senders(List<byte[]> bodies, int deliveries, Supplier<SignedRequests> where) {
    this.bodies = bodies;
    this.deliveries = deliveries;
    this.where = where;
    this.nanos = new long[bodies.size() * deliveries];
  }

  /** Returns when everything got its 200. */
  void send(int inFlight) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < inFlight; i++) {
        threads.execute(this::sendOneAfterTheOther);
      }
    }
  }

  private void sendOneAfterTheOther() {
    @Nullable Connection connection = null;
    for (int i = next.getAndIncrement(); i < nanos.length; ) {
      try {
        connection = connection == null ? new Connection(where.get()) : connection;
        // the deliveries of a message race with each other
        var answer = connection.send(bodies.get(i / deliveries));
        if (answer.status() == 200) {
          nanos[i] = answer.nanos();
          acknowledged.incrementAndGet();
          i = next.getAndIncrement();
        } else {
          connection = tryAgain(connection);
        }
      } catch (IOException e) {
        connection = tryAgain(connection);
      }
    }
    close(connection);
  }

  private @Nullable Connection tryAgain(@Nullable Connection connection) {
    failed.incrementAndGet();
    close(connection);
    LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
    return null;
  }

  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** How many requests got no answer, or none of 200. */
  int failed() {
    return failed.get();
  }

  /**
   * The time from the first byte to the 200 that so many of a hundred keep to, in milliseconds;
   * when all are sent.
   */
  double millis(double percent) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    int at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.max(0, at)] / 1e6;
  }
}
