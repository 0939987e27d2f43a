package dev.munshi.digest;

import dev.munshi.store.KeptSubscription;
import dev.munshi.store.NewsStore;
import dev.munshi.store.Post;
import dev.munshi.store.PostStore;
import dev.munshi.store.SubscriptionStore;
import dev.munshi.store.SubscriptionStore.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the issues composed that are due. An issue and the next time at which its digest is due are
 * kept in one transaction: a crash before it composes the issue again, a crash after it has only
 * the post left to do. Thread-safe, also beside other processes.
 */
final class Digests {

  private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

  /** What comes later than this is told with the next issue. */
  private static final Duration CATCH_UP = Duration.ofHours(6);

  /** The same where the next issue is a week away. */
  private static final Duration CATCH_UP_WEEKLY = Duration.ofDays(3);

  /** What comes later than this says so. */
  private static final Duration LATE = Duration.ofMinutes(15);

  private static final int AT_ONCE = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE, d MMMM 'at' HH:mm", Locale.ENGLISH);

  private final SubscriptionStore subscriptions;
  private final PostStore posts;
  private final NewsStore news;
  private final RoomCorpora corpora;

  Digests(DigestStores stores, RoomCorpora corpora) {
    this.subscriptions = stores.subscriptions();
    this.posts = stores.posts();
    this.news = stores.news();
    this.corpora = corpora;
  }

  /**
   * Composes all that is due; one that cannot be composed does not hold up the others.
   *
   * @param goesOn asked before each few
   */
  void run(Instant now, BooleanSupplier goesOn) {
    var printRun = printRun();
    for (var due = due(now); !due.isEmpty() && goesOn.getAsBoolean(); due = due(now)) {
      due.forEach(kept -> run(kept, now, printRun));
    }
  }

  private List<KeptSubscription> due(Instant now) {
    return subscriptions.due(now, AT_ONCE);
  }

  private PrintRun printRun() {
    return new PrintRun(news, corpora, news.last());
  }

  private void run(KeptSubscription kept, Instant now, PrintRun printRun) {
    try {
      compose(kept, now, printRun);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      LOG.error("digest {} of {} cannot be composed", kept.number(), kept.room(), e);
      subscriptions.postpone(kept, now);
    }
  }

  private void compose(KeptSubscription kept, Instant now, PrintRun printRun) {
    var subscription = Subscription.of(kept);
    var schedule = subscription.schedule();
    var due = schedule.lastUpTo(now, kept.due());
    var late = Duration.between(due, now);
    var next = schedule.next(now);
    if (late.compareTo(schedule.days().size() == 1 ? CATCH_UP_WEEKLY : CATCH_UP) > 0) {
      LOG.info("digest {} of {}, due {}, was missed", kept.number(), kept.room(), due);
      subscriptions.take(kept, new Turn(due, next, kept.told(), Set.of(), null));
      return;
    }
    var remark = late.compareTo(LATE) > 0 ? late(subscription, due, now) : null;
    var issue = printRun.compose(subscription, due, remark);
    var key = kept.teller() + "/" + due;
    subscriptions.take(
        kept, new Turn(due, next, issue.upTo(), issue.stories(), post(key, kept, issue, now)));
  }

  private static String late(Subscription subscription, Instant due, Instant now) {
    var zone = subscription.schedule().zone();
    var then = due.atZone(zone);
    boolean isToday = then.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return "This was due %s (%s); it is late because I was not running."
        .formatted(isToday ? "at " + TIME.format(then) : "on " + DAY_AND_TIME.format(then), zone);
  }

  static @Nullable Post post(String key, KeptSubscription kept, Issue issue, Instant now) {
    var document = issue.document();
    return document == null ? null : new Post(key, kept.room(), KeptDocument.of(document), now);
  }

  /**
   * Has the next issue posted at once; the one that is due comes as ever, with what is new then.
   *
   * @param order what it was asked for by: for each there is one issue
   * @return whether there is something to post
   */
  boolean now(Subscription subscription, String order, Instant now) {
    var kept = subscription.kept();
    var key = kept.teller() + "/now/" + order;
    if (posts.knows(key)) {
      return true;
    }
    var issue = printRun().compose(subscription, now, null);
    var post = post(key, kept, issue, now);
    return post != null
        && subscriptions.take(kept, new Turn(now, kept.due(), issue.upTo(), issue.stories(), post));
  }

  Issue preview(Subscription subscription, Instant now) {
    return printRun().compose(subscription, now, null);
  }
}
