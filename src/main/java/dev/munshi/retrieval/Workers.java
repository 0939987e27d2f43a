package dev.munshi.retrieval;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Work on numbered items by the calling thread and helpers, never more items at once than the width
 * however many threads call.
 *
 * <p>Safe for use by many threads. Helpers are daemon threads that end when idle.
 */
final class Workers implements AutoCloseable {

  private final int width;
  private final Semaphore places;
  private final ThreadPoolExecutor helpers;

  /**
   * Creates workers, without starting any thread yet.
   *
   * @param width how many items are worked on at once at most, from 1
   */
  Workers(String name, int width) {
    if (width < 1) {
      throw new IllegalArgumentException("width must be 1 or more, not " + width);
    }
    this.width = width;
    this.places = new Semaphore(width, true);
    ThreadFactory threads = Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    int size = Math.max(1, width - 1);
    this.helpers =
        new ThreadPoolExecutor(
            size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    helpers.allowCoreThreadTimeOut(true);
  }

  /**
   * Calls the action once for each number from 0, in rising order of starts, and returns when all
   * have ended. The first failure is thrown as it is and starts nothing more.
   *
   * @throws InterruptedException when the caller is interrupted; items that helpers have begun end
   *     by themselves, no other begins
   * @throws IllegalStateException when helpers are needed after {@link #close}
   */
  void forEach(int count, IntConsumer action) throws InterruptedException {
    if (count == 0) {
      return;
    }
    Job job = new Job(count, action);
    try {
      for (int i = 1; i < Math.min(width, count); i++) {
        helpers.execute(job);
      }
      job.work();
      job.await();
    } catch (RejectedExecutionException _) {
      throw closed();
    } finally {
      job.stop();
    }
  }

  /** Lets the items end that have begun; calls under way fail with IllegalStateException. */
  @Override
  public void close() {
    helpers.shutdownNow().forEach(job -> ((Job) job).fail(closed()));
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("The workers are closed");
  }

  private final class Job implements Runnable {

    private final int count;
    private final IntConsumer action;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    Job(int count, IntConsumer action) {
      this.count = count;
      this.action = action;
    }

    @Override
    public void run() {
      try {
        work();
      } catch (InterruptedException _) {
        fail(closed());
      }
    }

    void work() throws InterruptedException {
      while (next.get() < count) {
        places.acquire();
        try {
          workOnNext();
        } finally {
          places.release();
        }
      }
    }

    private void workOnNext() {
      int item = next.getAndIncrement();
      if (item >= count) {
        return;
      }
      try {
        action.accept(item);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
      if (ended.incrementAndGet() == count) {
        done.complete(null);
      }
    }

    void await() throws InterruptedException {
      try {
        done.get();
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case RuntimeException unchecked -> throw unchecked;
          case Error error -> throw error;
          case null, default -> throw new IllegalStateException(e);
        }
      }
    }

    void fail(Throwable failure) {
      done.completeExceptionally(failure);
      stop();
    }

    void stop() {
      next.set(count);
    }
  }
}
