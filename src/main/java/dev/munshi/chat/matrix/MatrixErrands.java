package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What has to be done however long the homeserver is away: tried again with growing waits, until it
 * is done, or refused for good. Thread-safe.
 */
final class MatrixErrands implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MatrixErrands.class);
  private static final int WIDTH = 2;
  private static final int MOST_TRIES = 200;
  private static final int EARLY_TRIES = 4;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ScheduledThreadPoolExecutor threads;
  private final Duration firstWait;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();

  MatrixErrands(Duration firstWait) {
    this.firstWait = firstWait;
    this.threads =
        new ScheduledThreadPoolExecutor(
            WIDTH, Thread.ofPlatform().daemon().name("matrix-errand-", 1).factory());
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Does it at once, and again later where that fails.
   *
   * @param aim what it is to do, as in "join a room"; one with the same aim waits only once
   */
  void now(String aim, Runnable errand) {
    attempt(aim, errand, 1);
  }

  /** Does it in a moment; returns at once. */
  void soon(String aim, Runnable errand) {
    schedule(aim, errand, 1, Duration.ZERO);
  }

  /** Does it after the first wait; returns at once. */
  void later(String aim, Runnable errand) {
    schedule(aim, errand, 1, firstWait);
  }

  private void schedule(String aim, Runnable errand, int tried, Duration wait) {
    if (!waiting.add(aim)) {
      return;
    }
    try {
      var _ =
          threads.schedule(
              () -> {
                waiting.remove(aim);
                attempt(aim, errand, tried);
              },
              wait.toMillis(),
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      waiting.remove(aim);
      LOG.debug("closed before it was tried to {}", aim);
    }
  }

  private void attempt(String aim, Runnable errand, int tried) {
    try {
      errand.run();
    } catch (RuntimeException e) {
      if (!helpsLater(e) || tried >= MOST_TRIES) {
        LOG.warn("trying to {} came to nothing: {}", aim, e.getMessage(), e);
      } else {
        // the first tries may only be too early
        LOG.atLevel(tried > EARLY_TRIES ? Level.INFO : Level.DEBUG)
            .log("trying to {} is put off: {}", aim, e.getMessage());
        schedule(aim, errand, tried + 1, wait(tried, e));
      }
    }
  }

  /** Where it is not known, as with a full disk, it may. */
  private static boolean helpsLater(RuntimeException e) {
    return !(e instanceof ChatRefusedException)
        && !(e instanceof MatrixException refused && !refused.passes());
  }

  private Duration wait(int tried, RuntimeException e) {
    var asked =
        switch (e) {
          case MatrixException limit -> limit.retryAfter();
          case ChatUnavailableException away -> away.retryAfter();
          default -> Duration.ZERO;
        };
    var growing = firstWait.multipliedBy(1L << Math.min(tried - 1, 16));
    var capped = growing.compareTo(LONGEST_WAIT) < 0 ? growing : LONGEST_WAIT;
    return asked.compareTo(capped) > 0 ? asked : capped;
  }

  /** Waits for seconds for what is under way; what waits is left. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
