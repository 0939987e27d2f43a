package dev.munshi.digest;

import static java.util.stream.Collectors.toMap;

import dev.munshi.briefing.Bulletin;
import dev.munshi.briefing.Newsreader;
import dev.munshi.briefing.RecentLines;
import dev.munshi.briefing.Rereader;
import dev.munshi.briefing.Rereader.Text;
import dev.munshi.briefing.Update;
import dev.munshi.digest.PrintRun.Basis;
import dev.munshi.store.NewsStore;
import dev.munshi.store.NewsStore.News;
import dev.munshi.store.NewsStore.Told;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Composes what an issue tells: what became known since the last one, by story, and what is new of
 * stories that were told. Thread-safe.
 */
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

  /** More stories that were told are not looked through for what is new of them. */
  private static final int REREAD = 20;

  private static final int MOST_UPDATES = 5;

  private final NewsStore news;
  private final RecentLines lines = new RecentLines();

  Composer(NewsStore news) {
    this.news = news;
  }

  /**
   * What an issue tells.
   *
   * @param stories by the article that tells each
   */
  record Draft(Bulletin bulletin, List<Update> updates, Map<String, String> stories) {
    Draft {
      updates = List.copyOf(updates);
      stories = Map.copyOf(stories);
    }
  }

  /**
   * @param teller the digest that has told what stands in {@code basis}, and nothing else of what
   *     may be told
   */
  Draft draft(Basis basis, String teller, RoomCorpora.Corpus corpus) {
    var wanted = basis.wanted();
    int limit = wanted.topics().isEmpty() ? LOOKED_AT : LOOKED_AT_FOR_TOPICS;
    var arrived = news.stories(basis.arrivals(), teller, wanted.outlets(), limit);
    var weights = new HashMap<String, Double>();
    arrived.forEach(one -> weights.put(one.article(), weight(one, basis.today())));
    var before = basis.before().stream().filter(one -> one.arrival() <= basis.told());
    var bulletin =
        new Newsreader(corpus.retriever(), corpus.holdings())
            .read(
                wanted.topics(),
                weights,
                before.map(Told::article).distinct().toList(),
                wanted.most());
    return new Draft(
        bulletin,
        updates(basis, corpus),
        arrived.stream().collect(toMap(News::article, News::story)));
  }

  /** What was left over from earlier issues fades as old articles do. */
  private static double weight(News one, LocalDate today) {
    double age = age(LocalDate.ofInstant(one.arrived(), ZoneOffset.UTC), today);
    var published = one.published();
    age = published == null ? age + FADING_DAYS : Math.max(age, age(published.first(), today));
    return OUTLET * Math.min(MOST_OUTLETS, one.outlets() - 1)
        + FRESH * Math.exp(-age / FADING_DAYS);
  }

  private static double age(LocalDate day, LocalDate today) {
    return Math.max(0, today.toEpochDay() - day.toEpochDay());
  }

  private List<Update> updates(Basis basis, RoomCorpora.Corpus corpus) {
    var rereader =
        new Rereader(corpus.retriever(), corpus.holdings(), basis.wanted().outlets(), lines);
    var updates = new ArrayList<Update>();
    basis.before().stream()
        .filter(one -> one.arrival() > basis.told())
        .map(Told::story)
        .distinct()
        .limit(REREAD)
        .forEach(story -> updates.addAll(rereader.read(texts(story, basis))));
    // what was wrong comes first
    return updates.stream()
        .sorted((one, other) -> Boolean.compare(other.isCorrection(), one.isCorrection()))
        .limit(MOST_UPDATES)
        .toList();
  }

  private List<Text> texts(String story, Basis basis) {
    return news.versions(story, basis.access()).stream()
        .filter(one -> one.arrival() <= basis.upTo())
        .map(one -> new Text(one.article(), one.arrival() <= basis.told()))
        .toList();
  }
}
