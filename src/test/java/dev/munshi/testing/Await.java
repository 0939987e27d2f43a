package dev.munshi.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads and processes do. */
public final class Await {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Await() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @param what stands in the error's message
   * @throws AssertionError where it does not hold within two minutes, which busy machines may need
   */
  public static void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited in vain: " + what);
      }
      LockSupport.parkNanos(MILLISECONDS.toNanos(5));
    }
  }
}
