package dev.munshi.corpus.feeds;

import dev.munshi.article.Tags;
import dev.munshi.corpus.feeds.Polled.Broken;
import dev.munshi.corpus.feeds.Polled.Listed;
import dev.munshi.corpus.feeds.Polled.Unchanged;
import dev.munshi.corpus.fetching.Fetcher;
import dev.munshi.corpus.fetching.Validators;
import dev.munshi.store.FeedState;
import dev.munshi.store.FeedStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits feeds when they are due and takes in what they bring. Thread-safe, for one visit of a feed
 * at a time.
 */
final class FeedVisits {

  private static final Logger LOG = LoggerFactory.getLogger(FeedVisits.class);

  private final List<Feed> feeds;
  private final FeedStore store;
  private final FeedPoll poll;
  private final EntryIntake entries;
  private final InstantSource clock;
  private final Set<Feed> stopped = ConcurrentHashMap.newKeySet();

  /** Until when feeds that met a fault of our own rest, even where the store could not note it. */
  private final Map<Feed, Instant> resting = new ConcurrentHashMap<>();

  FeedVisits(
      FeedSettings settings, FeedStore store, Fetcher fetcher, Intake intake, InstantSource clock) {
    this.feeds = settings.feeds();
    this.store = store;
    this.poll = new FeedPoll(fetcher, clock);
    this.entries = new EntryIntake(store, new EntryReader(fetcher, clock), intake, clock);
    this.clock = clock;
  }

  /** The feeds whose time has come. */
  List<Feed> due() {
    var now = clock.instant();
    var states =
        store.all().stream().collect(Collectors.toMap(FeedState::address, Function.identity()));
    return feeds.stream()
        .filter(feed -> !stopped.contains(feed))
        .filter(feed -> !resting.getOrDefault(feed, Instant.MIN).isAfter(now))
        .filter(
            feed -> {
              var state = states.get(feed.key());
              return state == null || !next(feed, state).isAfter(now);
            })
        .toList();
  }

  /**
   * When this feed is to be visited next: sooner than noted where its interval was made shorter.
   */
  static Instant next(Feed feed, FeedState state) {
    var last = state.lastRun();
    if (last == null || state.failures() > 0) {
      return state.nextRun();
    }
    var byInterval = last.plus(feed.interval());
    return byInterval.isBefore(state.nextRun()) ? byInterval : state.nextRun();
  }

  /**
   * Asks for the feed, and takes in what waits of it even where the feed itself cannot be had.
   *
   * @throws InterruptedException where the thread is told to stop; the next visit goes on from
   *     there
   */
  void visit(Feed feed) throws InterruptedException {
    var now = clock.instant();
    var before = store.find(feed.key()).orElse(FeedState.unknown(feed.key()));
    var known = new Validators(before.etag(), before.lastModified());
    var polled = poll.poll(feed.address(), known);
    var after =
        switch (polled) {
          case Listed listed -> listed(feed, listed, now);
          case Unchanged _ -> reached(feed, before.title(), known, null, now);
          case Broken broken -> failed(feed, before, broken, now);
        };
    if (polled instanceof Listed listed) {
      poll.offered(listed);
    }
    // a visit that is cut off is due at once, unless the server wants to be left alone
    store.save(polled instanceof Broken ? after : after.dueAt(now));
    entries.takeIn(feed, feed.name() == null ? after.title() : feed.name());
    store.save(after);
  }

  private FeedState listed(Feed feed, Listed listed, Instant now) {
    int fresh =
        store.offer(
            feed.key(),
            new Tags(feed.tags()),
            listed.entries().stream().map(EntryJson::offered).toList());
    if (fresh > 0) {
      LOG.info("{} lists {} new or changed entries", feed.address(), fresh);
    }
    if (listed.trouble() != null) {
      LOG.warn("{} is incomplete: {}", feed.address(), listed.trouble());
    }
    return reached(feed, listed.title(), listed.validators(), listed.trouble(), now);
  }

  private static FeedState reached(
      Feed feed,
      @Nullable String title,
      Validators validators,
      @Nullable String trouble,
      Instant now) {
    return new FeedState(
        feed.key(),
        title,
        now,
        now,
        now.plus(feed.interval()),
        validators.etag(),
        validators.lastModified(),
        0,
        trouble);
  }

  /** Notes that a visit ended in a fault of our own, so that the next one is not at once. */
  void noteFault(Feed feed, Throwable e) {
    resting.put(feed, clock.instant().plus(Backoff.after(feed.interval(), 1, null)));
    var before = store.find(feed.key()).orElse(FeedState.unknown(feed.key()));
    var broken = new Broken("something went wrong here: " + said(e), false, null);
    store.save(failed(feed, before, broken, clock.instant()));
  }

  private static String said(Throwable e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  private FeedState failed(Feed feed, FeedState before, Broken broken, Instant now) {
    int failures = before.failures() + 1;
    var wait = Backoff.after(feed.interval(), failures, broken.after());
    LOG.warn("{} cannot be read: {}", feed.address(), broken.reason());
    if (broken.forGood()) {
      stopped.add(feed);
    }
    return new FeedState(
        feed.key(),
        before.title(),
        now,
        before.lastSuccess(),
        // a restart asks again
        broken.forGood() ? now : now.plus(wait),
        before.etag(),
        before.lastModified(),
        failures,
        broken.reason());
  }
}
