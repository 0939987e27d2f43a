package dev.munshi.digest;

import dev.munshi.briefing.Bulletin.Item;
import dev.munshi.briefing.Newsreader;
import dev.munshi.store.NewsStore;
import dev.munshi.store.NewsStore.Arrivals;
import dev.munshi.store.NewsStore.News;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes an issue of a digest: what became known since the last one, by story. Thread-safe. */
final class Composer {

  /** More are not looked at for one issue; those of the most outlets and the newest are. */
  private static final int LOOKED_AT = 600;

  /** The same where topics choose: what few outlets carry may be all that there is on one. */
  private static final int LOOKED_AT_FOR_TOPICS = 30_000;

  private static final double OUTLET = 0.15;
  private static final int MOST_OUTLETS = 6;

  /** What an article of today has over an old one that was only now taken in. */
  private static final double FRESH = 0.6;

  private static final double FADING_DAYS = 4;

  private final NewsStore news;
  private final RoomCorpora corpora;

  Composer(NewsStore news, RoomCorpora corpora) {
    this.news = news;
    this.corpora = corpora;
  }

  /**
   * @param due the time for which it is composed, or when it was asked for
   * @param remark what is to be said of this issue, or null
   */
  Issue compose(Subscription subscription, Instant due, @Nullable String remark) {
    var kept = subscription.kept();
    long upTo = news.last();
    var corpus = corpora.of(subscription.room());
    var arrived =
        news.stories(
            new Arrivals(kept.told(), upTo, corpus.access()),
            kept.teller(),
            kept.topics().isEmpty() ? LOOKED_AT : LOOKED_AT_FOR_TOPICS);
    var today = LocalDate.ofInstant(due, subscription.schedule().zone());
    var weights = new HashMap<String, Double>();
    var stories = new HashMap<String, String>();
    for (var one : arrived) {
      weights.put(one.article(), weight(one, today));
      stories.put(one.article(), one.story());
    }
    var bulletin =
        new Newsreader(corpus.retriever(), corpus.holdings())
            .read(kept.topics(), weights, kept.most());
    var composed = new IssueDocument(subscription, today, remark).of(bulletin);
    return new Issue(composed.document(), stories(composed.items(), stories), upTo);
  }

  private static Set<String> stories(List<Item> items, Map<String, String> byArticle) {
    return items.stream()
        .map(item -> Objects.requireNonNull(byArticle.get(item.article().id())))
        .collect(Collectors.toSet());
  }

  private static double weight(News one, LocalDate today) {
    var published = one.published();
    double age =
        published == null
            ? FADING_DAYS
            : Math.max(0, today.toEpochDay() - published.first().toEpochDay());
    return OUTLET * Math.min(MOST_OUTLETS, one.outlets() - 1)
        + FRESH * Math.exp(-age / FADING_DAYS);
  }
}
