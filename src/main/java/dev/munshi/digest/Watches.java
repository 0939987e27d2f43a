package dev.munshi.digest;

import dev.munshi.store.KeptWatch;
import dev.munshi.store.NewsStore;
import dev.munshi.store.Post;
import dev.munshi.store.WatchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks through what became known for the words that rooms watch. A story is told once, and again
 * where an article of it says of the words what no earlier one did. Thread-safe.
 */
final class Watches {

  private final WatchStore watches;
  private final NewsStore news;
  private final Lookout lookout;

  Watches(WatchStore watches, NewsStore news, RoomCorpora corpora) {
    this.watches = watches;
    this.news = news;
    this.lookout = new Lookout(watches, news, corpora);
  }

  /** Has told what arrived since the last look; one watch that fails does not stop the others. */
  void run(Instant now) {
    long last = news.last();
    lookout.run(watches.behind(last, now), Watching::new, last, now);
  }

  /** One look of a watch. */
  private final class Watching implements Lookout.Look {

    private final KeptWatch watch;
    private final RoomCorpora.Corpus corpus;
    private final WatchedWords words;
    private final SightedSentences sentences;

    /** By what is noted as told. */
    private final Map<String, Sighting> sightings = new LinkedHashMap<>();

    Watching(KeptWatch watch, RoomCorpora.Corpus corpus) {
      this.watch = watch;
      this.corpus = corpus;
      this.words = WatchedWords.of(watch.words(), corpus.retriever().vocabulary());
      this.sentences = new SightedSentences(words, corpus, news);
    }

    @Override
    public KeptWatch watch() {
      return watch;
    }

    @Override
    public RoomCorpora.Corpus corpus() {
      return corpus;
    }

    @Override
    public void see(List<Arrived> articles) {
      articles.stream().filter(article -> words.areIn(article.terms())).forEach(this::sight);
    }

    private void sight(Arrived arrived) {
      var story = arrived.story();
      var article = arrived.article();
      var update = "%s/%s/%d".formatted(story, article.id(), article.revision());
      var told = watches.told(watch, List.of(story, update));
      if (told.contains(story) || sightings.containsKey(story)) {
        if (!told.contains(update)) {
          sentences.newIn(arrived).ifPresent(sighting -> sightings.put(update, sighting));
        }
      } else {
        boolean isShown = sightings.size() < WatchDocument.WITH_SENTENCES;
        sightings.put(story, isShown ? sentences.in(arrived) : Sighting.titled(article));
      }
    }

    @Override
    public void end(long upTo, Instant now) {
      var post =
          sightings.isEmpty()
              ? null
              : new Post(
                  // a time as well: what was given up is looked for again
                  watch.teller() + "/" + upTo + "/" + now,
                  watch.room(),
                  KeptDocument.of(WatchDocument.of(watch, new ArrayList<>(sightings.values()))),
                  now);
      watches.take(watch, upTo, Set.copyOf(sightings.keySet()), post);
    }
  }
}
