package dev.munshi.corpus.feeds;

import dev.munshi.corpus.fetching.Fetcher;
import dev.munshi.store.FeedStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows feeds on threads of its own, each feed in its turn, until it is closed. */
public final class Feeds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

  /** How often it looks for feeds that are due: no interval is shorter. */
  private static final Duration TICK = Feed.SHORTEST;

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final FeedVisits visits;
  private final Set<Feed> underWay = ConcurrentHashMap.newKeySet();

  /** A slow site holds up its own feed only: threads that wait cost next to nothing. */
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("feed-", 1).factory());

  private Feeds(FeedVisits visits) {
    this.visits = visits;
  }

  /**
   * Begins with the feeds that are due.
   *
   * @param intake must stay open until this is closed
   */
  public static Feeds start(
      FeedSettings settings, FeedStore store, Fetcher fetcher, Intake intake, InstantSource clock) {
    var feeds = new Feeds(new FeedVisits(settings, store, fetcher, intake, clock));
    if (!settings.feeds().isEmpty()) {
      feeds.threads.execute(feeds::run);
    }
    return feeds;
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        startDue();
        Thread.sleep(TICK);
      }
    } catch (InterruptedException e) {
      // told to stop
    }
  }

  private void startDue() {
    try {
      for (var feed : visits.due()) {
        if (underWay.add(feed)) {
          threads.execute(() -> visit(feed));
        }
      }
    } catch (RuntimeException e) {
      LOG.error("the feeds cannot be looked up", e);
    }
  }

  private void visit(Feed feed) {
    try {
      visits.visit(feed);
    } catch (InterruptedException e) {
      LOG.info("{} is cut off; the next start goes on", feed.address());
    } catch (RuntimeException e) {
      LOG.error("{} could not be visited", feed.address(), e);
      noteFault(feed, e);
    } finally {
      underWay.remove(feed);
    }
  }

  private void noteFault(Feed feed, RuntimeException e) {
    try {
      visits.noteFault(feed, e);
    } catch (RuntimeException failed) {
      LOG.error("nothing can be noted of {}", feed.address(), failed);
    }
  }

  /** Ends the visits under way; the next start goes on where they were. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("some feeds are still being visited");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
