package dev.munshi.corpus.feeds;

import dev.munshi.corpus.Outcome;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.corpus.Supply.Found;
import dev.munshi.corpus.feeds.EntryArticle.Missing;
import dev.munshi.corpus.feeds.EntryArticle.Unchanged;
import dev.munshi.corpus.feeds.EntryArticle.Vanished;
import dev.munshi.corpus.fetching.Validators;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.store.FeedStore;
import dev.munshi.store.WaitingEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in the articles of the entries that wait. */
final class EntryIntake {

  /** Of one feed in one visit. */
  private static final int MOST_IN_A_VISIT = 200;

  /** Taken in together: enough to be quick, and few enough to be found soon. */
  private static final int BATCH = 10;

  /** With the waits between them, three days: our own network may be down for long. */
  private static final int MOST_ATTEMPTS = 8;

  private static final Duration LEAST_WAIT = Duration.ofHours(1);

  /** Doubled before the first wait. */
  private static final Duration PACE = LEAST_WAIT.dividedBy(2);

  private final FeedStore store;
  private final EntryReader reader;
  private final Intake intake;
  private final InstantSource clock;

  EntryIntake(FeedStore store, EntryReader reader, Intake intake, InstantSource clock) {
    this.store = store;
    this.reader = reader;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Takes in what waits of a feed and is due, the latest first, until a server asks to be left
   * alone: what is left then is no worse for it.
   *
   * @param publisher of articles that name none, or null
   */
  void takeIn(Feed feed, @Nullable String publisher) throws InterruptedException {
    var waiting = store.waiting(feed.key(), clock.instant(), MOST_IN_A_VISIT);
    var batch = new ArrayList<Ready>();
    var rest = waiting.iterator();
    boolean isWelcome = true;
    while (rest.hasNext() && isWelcome) {
      var entry = rest.next();
      var known = new Validators(entry.etag(), entry.lastModified());
      switch (reader.read(EntryJson.entry(entry), publisher, known)) {
        case EntryArticle.Found found -> batch.add(new Ready(entry, found));
        case Unchanged _ -> unchanged(feed, entry, known);
        case Vanished vanished -> vanished(feed, entry, vanished);
        case Missing missing -> {
          instead(feed, publisher, entry, missing)
              .ifPresentOrElse(
                  found -> batch.add(new Ready(entry, found)), () -> failed(feed, entry, missing));
          isWelcome = missing.after() == null || !missing.after().isPositive();
        }
      }
      if (batch.size() == BATCH) {
        flush(feed, batch);
      }
    }
    flush(feed, batch);
  }

  /** What the feed gives of an article that is not in the corpus and cannot be had otherwise. */
  private Optional<EntryArticle.Found> instead(
      Feed feed, @Nullable String publisher, WaitingEntry entry, Missing missing) {
    return entry.article() == null && isLast(entry, missing)
        ? reader.fromFeed(EntryJson.entry(entry), feed.address(), publisher)
        : Optional.empty();
  }

  private static boolean isLast(WaitingEntry entry, Missing missing) {
    return !missing.again() || entry.attempts() + 1 >= MOST_ATTEMPTS;
  }

  private record Ready(WaitingEntry entry, EntryArticle.Found found) {}

  private void flush(Feed feed, List<Ready> batch) throws InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    var ready = List.copyOf(batch);
    var outcomes =
        intake.ingest(
            sink -> ready.forEach(one -> sink.accept(new Found(null, tagged(feed, one)))));
    for (int i = 0; i < ready.size(); i++) {
      settle(feed, ready.get(i), outcomes.get(i));
    }
    batch.clear();
  }

  private static Read tagged(Feed feed, Ready ready) {
    var draft = ready.found().article().draft();
    return new Read(draft.withTags(draft.tags().and(feed.tags())));
  }

  private void settle(Feed feed, Ready ready, Outcome outcome) {
    if (outcome.status() == Status.FAILED) {
      var reason = Objects.requireNonNullElse(outcome.reason(), "could not be taken in");
      failed(feed, ready.entry(), new Missing(reason, true, null));
    } else {
      markTaken(feed, ready.entry(), outcome.article(), ready.found().validators());
    }
  }

  private void unchanged(Feed feed, WaitingEntry entry, Validators known)
      throws InterruptedException {
    if (entry.article() != null) {
      intake.markSeen(entry.article());
    }
    markTaken(feed, entry, null, known);
  }

  private void markTaken(
      Feed feed, WaitingEntry entry, @Nullable String article, Validators validators) {
    store.markTaken(
        feed.key(), entry.address(), article, validators.etag(), validators.lastModified());
  }

  /** What was taken in before is marked; what never was is tried again, as links may come early. */
  private void vanished(Feed feed, WaitingEntry entry, Vanished vanished)
      throws InterruptedException {
    if (entry.article() == null) {
      failed(feed, entry, new Missing(vanished.reason(), true, null));
    } else {
      intake.markGone(entry.article());
      store.leave(feed.key(), entry.address(), vanished.reason());
    }
  }

  private void failed(Feed feed, WaitingEntry entry, Missing missing) {
    if (isLast(entry, missing)) {
      store.leave(feed.key(), entry.address(), missing.reason());
    } else {
      var wait = wait(feed, entry.attempts() + 1, missing.after());
      store.postpone(feed.key(), entry.address(), missing.reason(), clock.instant().plus(wait));
    }
  }

  private static Duration wait(Feed feed, int attempts, @Nullable Duration asked) {
    var pace = feed.interval().compareTo(PACE) < 0 ? PACE : feed.interval();
    var wait = Backoff.after(pace, attempts, asked);
    return wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait;
  }
}
