package dev.munshi.digest;

import dev.munshi.article.Access;
import dev.munshi.store.KeptSubscription;
import dev.munshi.store.NewsStore;
import dev.munshi.store.NewsStore.Arrivals;
import dev.munshi.store.NewsStore.Told;
import dev.munshi.store.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Issues that are composed together: once for all rooms that would be told the same. What arrives
 * meanwhile is for the next run. Not thread-safe.
 */
final class PrintRun {

  /** So long before the last issue, what found no place in it may come again. */
  private static final Duration LEFT_OVER = Duration.ofDays(3);

  /** What was told so long ago may be told again in other words. */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  private final NewsStore news;
  private final RoomCorpora corpora;
  private final Composer composer;
  private final long upTo;
  private final Map<Basis, Composer.Draft> drafts = new HashMap<>();

  /**
   * @param upTo the last arrival that is known
   */
  PrintRun(NewsStore news, RoomCorpora corpora, long upTo) {
    this.news = news;
    this.corpora = corpora;
    this.composer = new Composer(news);
    this.upTo = upTo;
  }

  /**
   * All that an issue depends on, but for its number and what is said of it.
   *
   * @param after the arrival after which stories that were not told yet may be
   * @param told the arrival up to which the last issue looked
   * @param before what arrived of the stories that were told
   */
  record Basis(
      Wanted wanted,
      Access access,
      long after,
      long told,
      long upTo,
      LocalDate today,
      List<Told> before) {

    Arrivals arrivals() {
      return new Arrivals(after, upTo, access);
    }
  }

  /**
   * @param due the time for which it is composed, or when it was asked for
   * @param remark what is to be said of this issue, or null
   */
  Issue compose(Subscription subscription, Instant due, @Nullable String remark) {
    var kept = subscription.kept();
    var corpus = corpora.of(subscription.room());
    var today = LocalDate.ofInstant(due, subscription.schedule().zone());
    long after = after(kept);
    long remembered = Math.min(after, news.lastBefore(due.minus(REMEMBERED)));
    var before = news.told(new Arrivals(remembered, upTo, corpus.access()), kept.teller());
    var basis = new Basis(kept.wanted(), corpus.access(), after, kept.told(), upTo, today, before);
    var draft = drafts.computeIfAbsent(basis, _ -> composer.draft(basis, kept.teller(), corpus));
    return new IssueDocument(subscription, today, remark).of(draft, upTo);
  }

  private long after(KeptSubscription kept) {
    var last = kept.lastIssue();
    return last == null
        ? kept.told()
        : Math.max(kept.since(), Math.min(kept.told(), news.lastBefore(last.minus(LEFT_OVER))));
  }
}
