package dev.munshi.chat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets what is being taken in go before what is being answered: a network waits three seconds for
 * its receipt, a person longer for an answer. Thread-safe.
 */
final class Intake {

  /** As many as are written down together without anyone noticing. */
  private static final int MANY = 8;

  private static final int LOOKS = 20;
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  private final AtomicInteger arriving = new AtomicInteger();
  private final ReentrantLock gate = new ReentrantLock();

  /** Takes something in. */
  <T> T first(Supplier<T> taking) {
    arriving.incrementAndGet();
    try {
      return taking.get();
    } finally {
      arriving.decrementAndGet();
    }
  }

  /** Waits while many arrive; then still lets one by in each second. */
  void giveWay() throws InterruptedException {
    gate.lockInterruptibly();
    try {
      for (int i = 0; i < LOOKS && arriving.get() > MANY; i++) {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
      }
    } finally {
      gate.unlock();
    }
  }
}
