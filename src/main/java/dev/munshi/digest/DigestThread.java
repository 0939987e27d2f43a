package dev.munshi.digest;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off what is due, again and again, until closed. */
public final class DigestThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DigestThread.class);
  private static final int SECONDS = 15;
  private static final int PATIENCE_SECONDS = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("digests").daemon().factory());
  private final Rounds rounds;

  private DigestThread(Rounds rounds) {
    this.rounds = rounds;
  }

  public static DigestThread start(
      DigestStores stores, RoomCorpora corpora, RoomPoster poster, Clock clock) {
    var started = new DigestThread(new Rounds(stores, corpora, poster, clock));
    var _ =
        started.thread.scheduleWithFixedDelay(
            () -> started.tryTo(started.rounds::run), 1, SECONDS, TimeUnit.SECONDS);
    var _ =
        started.thread.scheduleWithFixedDelay(
            () -> started.tryTo(started.rounds::deliver), 1, 1, TimeUnit.SECONDS);
    return started.alsoDaily(started.rounds::prune);
  }

  /** Has something else done now and once a day. */
  public DigestThread alsoDaily(Runnable work) {
    var _ = thread.scheduleWithFixedDelay(() -> tryTo(work), 0, 1, TimeUnit.DAYS);
    return this;
  }

  private void tryTo(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("what is due is tried again", e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
