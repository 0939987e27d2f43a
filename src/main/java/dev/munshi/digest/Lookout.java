package dev.munshi.digest;

import dev.munshi.article.Access;
import dev.munshi.store.KeptWatch;
import dev.munshi.store.NewsStore;
import dev.munshi.store.NewsStore.Arrivals;
import dev.munshi.store.WatchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what arrived to all that look out for something, read once for those that look through the
 * same; one that fails does not stop the others. Thread-safe.
 */
final class Lookout {

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  /** So many articles are in memory with all their passages. */
  private static final int AT_ONCE = 100;

  /** In one round, so that digests do not wait for all of a flood. */
  private static final int BATCHES = 20;

  private final WatchStore watches;
  private final NewsStore news;
  private final RoomCorpora corpora;

  Lookout(WatchStore watches, NewsStore news, RoomCorpora corpora) {
    this.watches = watches;
    this.news = news;
    this.corpora = corpora;
  }

  /** One look of a watch. */
  interface Look {

    KeptWatch watch();

    RoomCorpora.Corpus corpus();

    /** Sees some of what arrived, in its order. */
    void see(List<Arrived> articles);

    /**
     * Has seen all.
     *
     * @param upTo the last arrival that it has
     */
    void end(long upTo, Instant now);
  }

  /** Those that look through the same articles. */
  private record Start(Access access, long told) {}

  /**
   * Has each look at what it has not seen.
   *
   * @param behind those that have not seen all up to the last arrival
   */
  void run(
      List<KeptWatch> behind,
      BiFunction<KeptWatch, RoomCorpora.Corpus, Look> begin,
      long last,
      Instant now) {
    var starts = new LinkedHashMap<Start, List<Look>>();
    for (var watch : behind) {
      safely(
          watch,
          now,
          () -> {
            var corpus = corpora.of(Subscription.room(watch.room()));
            starts
                .computeIfAbsent(new Start(corpus.access(), watch.told()), _ -> new ArrayList<>())
                .add(begin.apply(watch, corpus));
          });
    }
    starts.forEach((start, looks) -> look(start, looks, last, now));
  }

  private void look(Start start, List<Look> looks, long last, Instant now) {
    var corpus = looks.getFirst().corpus();
    long upTo = start.told();
    try {
      for (int batch = 0; upTo < last && batch < BATCHES && !looks.isEmpty(); batch++) {
        var arrivals = news.articles(new Arrivals(upTo, last, start.access()), AT_ONCE);
        upTo = arrivals.size() < AT_ONCE ? last : arrivals.getLast().number();
        var articles = Arrived.of(arrivals, corpus);
        looks.removeIf(look -> !isWell(look.watch(), now, () -> look.see(articles)));
      }
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      looks.forEach(look -> failed(look.watch(), now, e));
      return;
    }
    for (var look : looks) {
      long seen = upTo;
      safely(look.watch(), now, () -> look.end(seen, now));
    }
  }

  /** Has it wait, where it fails. */
  void safely(KeptWatch watch, Instant now, Runnable work) {
    var _ = isWell(watch, now, work);
  }

  private boolean isWell(KeptWatch watch, Instant now, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      failed(watch, now, e);
      return false;
    }
  }

  private void failed(KeptWatch watch, Instant now, Throwable e) {
    LOG.error("watch {} of {} cannot look", watch.number(), watch.room(), e);
    watches.postpone(watch, now);
  }
}
