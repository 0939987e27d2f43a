package dev.munshi.bench.burst;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints how it goes, every few seconds. */
final class Watch implements AutoCloseable {

  private static final int BETWEEN_SECONDS = 5;

  /**
   * How it is at a moment.
   *
   * @param memory resident, in MB
   * @param acknowledged requests that got their 200
   * @param answered messages
   */
  record State(long memory, int acknowledged, int answered) {}

  private final long begun = System.nanoTime();
  private final Supplier<State> state;
  private final Thread thread;
  private volatile long mostMemory;

  Watch(Supplier<State> state) {
    this.state = state;
    System.out.printf("%8s %8s %12s %9s%n", "seconds", "MB", "acknowledged", "answered");
    thread = Thread.ofPlatform().start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        print();
        TimeUnit.SECONDS.sleep(BETWEEN_SECONDS);
      }
    } catch (InterruptedException e) {
      print();
    }
  }

  private void print() {
    var now = state.get();
    mostMemory = Math.max(mostMemory, now.memory());
    System.out.printf(
        "%8.0f %8d %12d %9d%n", seconds(), now.memory(), now.acknowledged(), now.answered());
  }

  /** Since it began. */
  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  /** The most that was seen, in MB. */
  long mostMemory() {
    return mostMemory;
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
