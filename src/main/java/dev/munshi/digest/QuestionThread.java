package dev.munshi.digest;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks open questions again, until closed; apart from digests, which wait for no model. */
public final class QuestionThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionThread.class);
  private static final int SECONDS = 15;
  private static final int PATIENCE_SECONDS = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("open-questions").daemon().factory());

  private QuestionThread() {}

  public static QuestionThread start(
      DigestStores stores, RoomCorpora corpora, RoomAnswerers answerers, Clock clock) {
    var questions = new OpenQuestions(stores, corpora, answerers, clock);
    var started = new QuestionThread();
    var _ =
        started.thread.scheduleWithFixedDelay(
            () -> tryTo(questions::run), 1, SECONDS, TimeUnit.SECONDS);
    return started;
  }

  private static void tryTo(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("open questions are looked at again", e);
    }
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
