package dev.munshi.chat.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of Slack for which no request of Slack's may wait: few at a time, few in line. What fails,
 * or does not fit in, is logged and left out: nothing may depend on it. Thread-safe.
 */
final class Errands implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final int WIDTH = 4;
  private static final int WAITING = 200;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ThreadPoolExecutor threads;

  Errands() {
    this.threads =
        new ThreadPoolExecutor(
            WIDTH,
            WIDTH,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("slack-errand-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Has it run; returns at once.
   *
   * @param aim what it is to do, as in "show a home"
   */
  void later(String aim, Runnable errand) {
    try {
      threads.execute(() -> run(aim, errand));
    } catch (RejectedExecutionException e) {
      LOG.warn("too much is waiting for Slack: trying to {} is left out", aim);
    }
  }

  private static void run(String aim, Runnable errand) {
    try {
      errand.run();
    } catch (RuntimeException e) {
      LOG.warn("trying to {} came to nothing: {}", aim, e.getMessage(), e);
    }
  }

  /**
   * What is found out in time; nothing where it is not, or where it fails.
   *
   * @param patience how long this waits at most
   */
  <T> Optional<T> within(Duration patience, String aim, Callable<T> errand) {
    Future<T> future;
    try {
      future = threads.submit(errand);
    } catch (RejectedExecutionException e) {
      LOG.warn("too much is waiting for Slack: trying to {} is left out", aim);
      return Optional.empty();
    }
    try {
      return Optional.of(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      LOG.warn("trying to {} came to nothing", aim, e.getCause());
    } catch (TimeoutException e) {
      LOG.warn("trying to {} took too long", aim);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** Waits for seconds for what is under way. */
  @Override
  public void close() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }
}
