package dev.munshi.digest;

import dev.munshi.answer.Caption;
import dev.munshi.article.PartialDate;
import dev.munshi.briefing.Bulletin;
import dev.munshi.briefing.Newsreader;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.store.NewsStore;
import dev.munshi.store.NewsStore.News;
import dev.munshi.store.SubscriptionStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private static final double OUTLET = 0.15;
  private static final int MOST_OUTLETS = 6;

  /** What an article of today has over an old one that was only now taken in. */
  private static final double FRESH = 0.6;

  private static final double FADING_DAYS = 4;

  private final NewsStore news;
  private final SubscriptionStore subscriptions;
  private final RoomCorpora corpora;

  Composer(NewsStore news, SubscriptionStore subscriptions, RoomCorpora corpora) {
    this.news = news;
    this.subscriptions = subscriptions;
    this.corpora = corpora;
  }

  /**
   * @param due the time for which it is composed, or when it was asked for
   * @param remark what is to be said of this issue, or null
   */
  Issue compose(Subscription subscription, Instant due, @Nullable String remark) {
    var kept = subscription.kept();
    long upTo = news.last();
    var arrived = news.between(kept.told(), upTo, LOOKED_AT);
    var told = subscriptions.told(kept, arrived.stream().map(News::story).toList());
    var today = LocalDate.ofInstant(due, subscription.schedule().zone());
    var weights = new HashMap<String, Double>();
    var stories = new HashMap<String, String>();
    for (var one : arrived) {
      if (!told.contains(one.story())) {
        weights.put(one.article(), weight(one, today));
        stories.put(one.article(), one.story());
      }
    }
    var corpus = corpora.of(subscription.room());
    var bulletin =
        new Newsreader(corpus.retriever(), corpus.holdings())
            .read(kept.topics(), weights, kept.most());
    return new Issue(
        bulletin.items().isEmpty() ? null : document(subscription, bulletin, today, remark),
        stories(bulletin, stories),
        upTo);
  }

  private static Set<String> stories(Bulletin bulletin, Map<String, String> byArticle) {
    return bulletin.items().stream()
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

  private static Document document(
      Subscription subscription, Bulletin bulletin, LocalDate today, @Nullable String remark) {
    var blocks = new ArrayList<Block>();
    if (remark != null) {
      blocks.add(Block.Aside.of(remark));
    }
    for (var item : bulletin.items()) {
      blocks.addAll(blocks(item));
    }
    blocks.add(Block.Aside.of(foot(subscription, bulletin)));
    var subject = subscription.kept().topics().isEmpty() ? "" : " on " + subscription.subject();
    return new Document(
        "News" + Isolated.of(subject) + ", " + PartialDate.of(today).inWords(), blocks);
  }

  private static List<Block> blocks(Bulletin.Item item) {
    var article = item.article();
    var title = Isolated.of(article.title());
    var elsewhere = Caption.of(item.statements().getFirst().citations().getFirst().whereabouts());
    var head =
        Paragraph.of(
            article.url() == null
                ? new Inline.Strong(title)
                : new Inline.Link(title, article.url()),
            new Inline.Text(
                " · " + Caption.of(article) + (elsewhere.isEmpty() ? "" : " · " + elsewhere)));
    var told =
        item.statements().stream()
            .map(statement -> Isolated.of(statement.text()))
            .collect(Collectors.joining(" "));
    return List.of(head, Paragraph.of(told));
  }

  private static String foot(Subscription subscription, Bulletin bulletin) {
    int number = subscription.kept().number();
    return "%d of %d new %s. Digest %d, %s; “digest unsubscribe %d” ends it."
        .formatted(
            bulletin.items().size(),
            bulletin.stories(),
            bulletin.stories() == 1 ? "story" : "stories",
            number,
            subscription.schedule().inWords(),
            number);
  }
}
