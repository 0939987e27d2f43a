package dev.munshi.corpus.feeds;

import dev.munshi.article.Tags;
import dev.munshi.corpus.fetching.Fetcher;
import dev.munshi.store.FeedStore;
import dev.munshi.store.FeedTags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
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
  private final Semaphore atWork = new Semaphore(MOST_AT_WORK);

  /** So that the documents of all at work fit into memory. */
  private static final int MOST_AT_WORK = 4;

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

  /**
   * Gives what the feeds have brought so far the tags that are set for them now, for whoever brings
   * the index up to date before anything is told.
   */
  public static void tag(FeedSettings settings, FeedTags store) {
    settings.feeds().forEach(feed -> store.set(feed.key(), new Tags(feed.tags())));
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
          threads.execute(() -> visitInTurn(feed));
        }
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("closed while feeds were due");
    } catch (RuntimeException e) {
      LOG.error("the feeds cannot be looked up", e);
    }
  }

  private void visitInTurn(Feed feed) {
    try {
      atWork.acquire();
      try {
        visit(feed);
      } finally {
        atWork.release();
      }
    } catch (InterruptedException e) {
      LOG.info("{} is cut off; the next start goes on", feed.address());
    } finally {
      underWay.remove(feed);
    }
  }

  /** A document that is too much for the memory or the parser must not come back at once either. */
  private void visit(Feed feed) throws InterruptedException {
    try {
      visits.visit(feed);
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      LOG.error("{} could not be visited", feed.address(), e);
      noteFault(feed, e);
    }
  }

  private void noteFault(Feed feed, Throwable e) {
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
