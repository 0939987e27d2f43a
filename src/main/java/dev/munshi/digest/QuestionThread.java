package dev.munshi.digest;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks open questions again, until closed; apart from digests, which wait for no model. */
public final class QuestionThread implements AutoCloseable {

  private static final long REST_MILLIS = TimeUnit.SECONDS.toMillis(5);
  private static final int PATIENCE_SECONDS = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("open-questions").daemon().factory());

  private QuestionThread() {}

  public static QuestionThread start(
      DigestStores stores, RoomCorpora corpora, RoomAnswerers answerers, Clock clock) {
    var questions = new OpenQuestions(stores, corpora, answerers, clock);
    var started = new QuestionThread();
    DigestThread.repeat(started.thread, questions::run, TimeUnit.SECONDS.toMillis(1), REST_MILLIS);
    return started;
  }

  /** What is cut off is asked again by the next process. */
  @Override
  public void close() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
