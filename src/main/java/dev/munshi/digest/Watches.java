package dev.munshi.digest;

import static java.util.stream.Collectors.groupingBy;

import dev.munshi.answer.Caption;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.index.Hit;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptWatch;
import dev.munshi.store.NewsStore;
import dev.munshi.store.NewsStore.News;
import dev.munshi.store.Post;
import dev.munshi.store.WatchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through what became known for the words that rooms watch. Thread-safe. */
final class Watches {

  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  /** Of one look; what comes in greater floods is not told one by one. */
  private static final int LOOKED_AT = 500;

  private static final int PASSAGES = 40;
  private static final int STORIES = 5;

  private final WatchStore watches;
  private final NewsStore news;
  private final RoomCorpora corpora;

  Watches(WatchStore watches, NewsStore news, RoomCorpora corpora) {
    this.watches = watches;
    this.news = news;
    this.corpora = corpora;
  }

  /** Has told what arrived since the last look; one watch that fails does not stop the others. */
  void run(Instant now) {
    long last = news.last();
    for (var watch : watches.behind(last)) {
      try {
        look(watch, last, now);
      } catch (RuntimeException e) {
        LOG.error("watch {} of {} cannot look", watch.number(), watch.room(), e);
      }
    }
  }

  private void look(KeptWatch watch, long upTo, Instant now) {
    var arrived = news.between(watch.told(), upTo, LOOKED_AT);
    var told = watches.told(watch, arrived.stream().map(News::story).toList());
    var stories =
        arrived.stream()
            .filter(one -> !told.contains(one.story()))
            .collect(Collectors.toMap(News::article, News::story));
    var corpus = corpora.of(Subscription.room(watch.room()));
    var words = WatchedWords.of(watch.words(), corpus.retriever().vocabulary());
    var found =
        corpus.retriever().firstOf(stories.keySet(), PASSAGES).stream()
            .collect(groupingBy(hit -> hit.passage().reference().id()))
            .values()
            .stream()
            .filter(hits -> has(hits, words, corpus))
            .sorted(Comparator.comparing(hits -> hits.getFirst().passage().reference().id()))
            .toList();
    var post =
        found.isEmpty()
            ? null
            : new Post(
                "watch/" + watch.id() + "/" + upTo,
                watch.room(),
                KeptDocument.of(document(watch, found, words, corpus)),
                now);
    var foundStories =
        found.stream()
            .flatMap(hits -> Optional.ofNullable(stories.get(id(hits))).stream())
            .collect(Collectors.toSet());
    watches.take(watch, upTo, Set.copyOf(foundStories), post);
  }

  private static String id(List<Hit> hits) {
    return hits.getFirst().passage().reference().id();
  }

  private static boolean has(List<Hit> hits, WatchedWords words, RoomCorpora.Corpus corpus) {
    var texts = new ArrayList<String>();
    texts.add(hits.getFirst().passage().reference().title());
    hits.forEach(hit -> texts.add(hit.passage().text()));
    return words.areIn(texts, corpus.retriever().vocabulary());
  }

  private static Document document(
      KeptWatch watch, List<List<Hit>> found, WatchedWords words, RoomCorpora.Corpus corpus) {
    var blocks = new ArrayList<Block>();
    for (var hits : found.subList(0, Math.min(STORIES, found.size()))) {
      var article = hits.getFirst().passage().reference();
      var title = Isolated.of(article.title());
      blocks.add(
          Paragraph.of(
              article.url() == null
                  ? new Inline.Strong(title)
                  : new Inline.Link(title, article.url()),
              new Inline.Text(" · " + Caption.of(article))));
      sentence(hits, words, corpus)
          .ifPresent(statement -> blocks.add(Paragraph.of(Isolated.of(statement.text()))));
    }
    int more = found.size() - STORIES;
    blocks.add(
        Block.Aside.of(
            (more > 0 ? more + " more new articles have it. " : "")
                + "“watch remove "
                + watch.number()
                + "” ends this watch."));
    return new Document("New on " + Isolated.of(watch.words()), blocks);
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
