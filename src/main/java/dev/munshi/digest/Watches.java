package dev.munshi.digest;

import dev.munshi.answer.Caption;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.article.Access;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.index.Hit;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptWatch;
import dev.munshi.store.NewsStore;
import dev.munshi.store.NewsStore.Arrivals;
import dev.munshi.store.Post;
import dev.munshi.store.WatchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through what became known for the words that rooms watch. Thread-safe. */
final class Watches {

  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  /** So many articles are in memory with all their passages. */
  private static final int AT_ONCE = 100;

  /** In one round, so that digests do not wait for all of a flood. */
  private static final int BATCHES = 20;

  private static final int STORIES = 5;

  private final WatchStore watches;
  private final NewsStore news;
  private final RoomCorpora corpora;

  Watches(WatchStore watches, NewsStore news, RoomCorpora corpora) {
    this.watches = watches;
    this.news = news;
    this.corpora = corpora;
  }

  /** Watches that look through the same articles. */
  private record Start(Access access, long told) {}

  private record Looking(KeptWatch watch, RoomCorpora.Corpus corpus) {}

  /**
   * Some of what arrived.
   *
   * @param upTo the arrival up to which it is all
   */
  private record Batch(List<Arrived> articles, long upTo) {}

  /** Has told what arrived since the last look; one watch that fails does not stop the others. */
  void run(Instant now) {
    long last = news.last();
    boolean goesOn = true;
    for (int batch = 0; goesOn && batch < BATCHES; batch++) {
      goesOn = false;
      for (var start : starts(last, now).entrySet()) {
        goesOn |= look(start.getKey(), last, start.getValue(), now);
      }
    }
  }

  private Map<Start, List<Looking>> starts(long last, Instant now) {
    var starts = new LinkedHashMap<Start, List<Looking>>();
    for (var watch : watches.behind(last, now)) {
      try {
        var corpus = corpora.of(Subscription.room(watch.room()));
        starts
            .computeIfAbsent(new Start(corpus.access(), watch.told()), _ -> new ArrayList<>())
            .add(new Looking(watch, corpus));
      } catch (RuntimeException e) {
        failed(watch, now, e);
      }
    }
    return starts;
  }

  private void failed(KeptWatch watch, Instant now, RuntimeException e) {
    LOG.error("watch {} of {} cannot look", watch.number(), watch.room(), e);
    watches.postpone(watch, now);
  }

  /** Gives whether one of them has come further. */
  private boolean look(Start start, long last, List<Looking> all, Instant now) {
    Batch batch;
    try {
      batch = batch(start, last, all.getFirst().corpus());
    } catch (RuntimeException e) {
      all.forEach(looking -> failed(looking.watch(), now, e));
      return false;
    }
    boolean moved = false;
    for (var looking : all) {
      try {
        moved |= look(looking, batch, now);
      } catch (RuntimeException e) {
        failed(looking.watch(), now, e);
      }
    }
    return moved;
  }

  private Batch batch(Start start, long last, RoomCorpora.Corpus corpus) {
    var arrivals = news.articles(new Arrivals(start.told(), last, start.access()), AT_ONCE);
    long upTo = arrivals.size() < AT_ONCE ? last : arrivals.getLast().number();
    return new Batch(Arrived.of(arrivals, corpus), upTo);
  }

  private boolean look(Looking looking, Batch batch, Instant now) {
    var watch = looking.watch();
    var words = WatchedWords.of(watch.words(), looking.corpus().retriever().vocabulary());
    var having = new LinkedHashMap<String, Arrived>();
    batch.articles().stream()
        .filter(article -> words.areIn(article.terms()))
        .forEach(article -> having.putIfAbsent(article.story(), article));
    having.keySet().removeAll(watches.told(watch, having.keySet()));
    var found = List.copyOf(having.values());
    var post =
        found.isEmpty()
            ? null
            : new Post(
                // a time as well: what was given up is looked for again
                watch.teller() + "/" + batch.upTo() + "/" + now,
                watch.room(),
                KeptDocument.of(document(looking, found, words)),
                now);
    return watches.take(watch, batch.upTo(), Set.copyOf(having.keySet()), post);
  }

  private static Document document(Looking looking, List<Arrived> found, WatchedWords words) {
    var blocks = new ArrayList<Block>();
    for (var arrived : found.subList(0, Math.min(STORIES, found.size()))) {
      var article = arrived.article();
      var title = Isolated.of(article.title());
      blocks.add(
          Paragraph.of(
              article.url() == null
                  ? new Inline.Strong(title)
                  : new Inline.Link(title, article.url()),
              new Inline.Text(" · " + Caption.of(article))));
      sentence(arrived.passages(), words, looking.corpus())
          .ifPresent(statement -> blocks.add(Paragraph.of(Isolated.of(statement.text()))));
    }
    int more = found.size() - STORIES;
    blocks.add(
        Block.Aside.of(
            (more > 0 ? more + " more new stories have it. " : "")
                + "“watch remove "
                + looking.watch().number()
                + "” ends this watch."));
    return new Document("New on " + Isolated.of(looking.watch().words()), blocks);
  }

  /** The sentence with most of the words, the first of several. */
  private static Optional<Statement> sentence(
      List<Hit> hits, WatchedWords words, RoomCorpora.Corpus corpus) {
    var vocabulary = corpus.retriever().vocabulary();
    var verifier = new Verifier(corpus.holdings(), vocabulary);
    return hits.stream()
        .flatMap(hit -> sentences(hit).stream())
        .filter(citation -> words.in(citation.quote(), vocabulary) > 0)
        .sorted(
            Comparator.comparingLong((Citation citation) -> words.in(citation.quote(), vocabulary))
                .reversed())
        .map(Statement::quoting)
        .filter(statement -> verifier.fault(statement).isEmpty())
        .findFirst();
  }

  private static List<Citation> sentences(Hit hit) {
    var passage = hit.passage();
    return IntStream.range(0, hit.sentences().count())
        .mapToObj(i -> Citation.of(passage, passage.inArticle(hit.sentences().span(i))))
        .toList();
  }
}
