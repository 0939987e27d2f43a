package dev.munshi.digest;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what is due, again and again, until closed: one thread composes, and several post
 * meanwhile, as they mostly wait for a network.
 */
public final class DigestThread implements AutoCloseable {

  /** Between the end of a look at what is due, or at what waits to be posted, and the next one. */
  record Rhythm(Duration composing, Duration posting) {}

  private static final Logger LOG = LoggerFactory.getLogger(DigestThread.class);
  private static final Rhythm RHYTHM = new Rhythm(Duration.ofSeconds(15), Duration.ofSeconds(1));
  private static final int POSTERS = 8;
  private static final int PATIENCE_SECONDS = 10;

  private final ScheduledExecutorService composing =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("digests").daemon().factory());
  private final ScheduledExecutorService posting =
      Executors.newScheduledThreadPool(
          POSTERS, Thread.ofPlatform().name("posts-", 1).daemon().factory());
  private final Rounds rounds;

  private DigestThread(Rounds rounds) {
    this.rounds = rounds;
  }

  public static DigestThread start(
      DigestStores stores, RoomCorpora corpora, RoomPoster poster, Clock clock) {
    return start(new Rounds(stores, corpora, poster, clock), RHYTHM);
  }

  static DigestThread start(Rounds rounds, Rhythm rhythm) {
    var started = new DigestThread(rounds);
    long rest = rhythm.posting().toMillis();
    repeat(started.composing, rounds::compose, rest, rhythm.composing().toMillis());
    for (int poster = 0; poster < POSTERS; poster++) {
      // one after the other, so that what is due soon waits for less than a rest
      repeat(started.posting, rounds::deliver, rest + poster * rest / POSTERS, rest);
    }
    return started.alsoDaily(rounds::prune);
  }

  /** Has something else done now and once a day. */
  public DigestThread alsoDaily(Runnable work) {
    repeat(composing, work, 0, TimeUnit.DAYS.toMillis(1));
    return this;
  }

  /** Times are in milliseconds; a fault does not end it. */
  static void repeat(ScheduledExecutorService threads, Runnable work, long first, long rest) {
    Runnable safely =
        () -> {
          try {
            work.run();
          } catch (RuntimeException | Error e) {
            LOG.error("what is due is tried again", e);
          }
        };
    var _ = threads.scheduleWithFixedDelay(safely, first, rest, TimeUnit.MILLISECONDS);
  }

  /** Waits a while for what is under way; nothing else is begun. */
  @Override
  public void close() throws InterruptedException {
    rounds.stop();
    composing.shutdown();
    posting.shutdown();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    for (var threads : new ScheduledExecutorService[] {posting, composing}) {
      if (!threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        threads.shutdownNow();
      }
    }
  }
}
