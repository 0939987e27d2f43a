package dev.munshi.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What goes wrong with {@link FakeSlack} on a test's order. Thread-safe. */
final class FakeTroubles {

  /**
   * What a call gets instead of its answer.
   *
   * @param status of HTTP; 0 for a lost connection
   */
  record Trouble(int status, int retryAfterSeconds) {}

  private final Queue<Trouble> next = new ArrayDeque<>();
  private final Map<String, Integer> lost = new HashMap<>();
  private final Map<String, CountDownLatch> holds = new ConcurrentHashMap<>();
  private boolean out;
  private volatile Duration each = Duration.ZERO;

  synchronized void add(int count, Trouble trouble) {
    for (int i = 0; i < count; i++) {
      next.add(trouble);
    }
  }

  synchronized void loseAnswer(String method, int count) {
    lost.merge(method, count, Integer::sum);
  }

  void slowDown(Duration time) {
    each = time;
  }

  /** Takes as long as a call does. */
  void delay() {
    if (each.isPositive()) {
      LockSupport.parkNanos(each.toNanos());
    }
  }

  synchronized void outage(boolean isOut) {
    out = isOut;
  }

  /** What the call that has come now gets, or null. */
  synchronized @Nullable Trouble poll() {
    return out ? new Trouble(503, 0) : next.poll();
  }

  /** Calls of a method wait until what is returned runs. */
  Runnable hold(String method) {
    var held = new CountDownLatch(1);
    holds.put(method, held);
    return () -> {
      holds.remove(method);
      held.countDown();
    };
  }

  /** Returns as soon as nothing holds this method back. */
  void pass(String method) {
    var held = holds.get(method);
    if (held != null) {
      try {
        held.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether the answer that is ready now never arrives. */
  synchronized boolean isLost(String method) {
    int left = lost.getOrDefault(method, 0);
    lost.put(method, Math.max(0, left - 1));
    return left > 0;
  }
}
