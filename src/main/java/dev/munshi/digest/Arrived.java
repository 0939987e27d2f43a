package dev.munshi.digest;

import static java.util.stream.Collectors.groupingBy;

import dev.munshi.article.Reference;
import dev.munshi.index.Hit;
import dev.munshi.store.NewsStore.Arrival;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * An article that arrived, read once for all watches.
 *
 * @param passages not empty
 * @param terms of its title and of each passage
 */
record Arrived(Arrival arrival, List<Hit> passages, List<List<String>> terms) {

  static final int PASSAGES = 40;

  Arrived {
    passages = List.copyOf(passages);
    terms = List.copyOf(terms);
  }

  String story() {
    return arrival.story();
  }

  Reference article() {
    return passages.getFirst().passage().reference();
  }

  /** Those that stand in the index, in the order of their arrival. */
  static List<Arrived> of(List<Arrival> arrivals, RoomCorpora.Corpus corpus) {
    var articles = new LinkedHashMap<String, Arrival>();
    arrivals.forEach(one -> articles.putIfAbsent(one.article(), one));
    var passages =
        corpus.retriever().firstOf(articles.keySet(), PASSAGES).stream()
            .collect(groupingBy(hit -> hit.passage().reference().id()));
    return articles.entrySet().stream()
        .flatMap(
            one ->
                Optional.ofNullable(passages.get(one.getKey()))
                    .map(hits -> of(one.getValue(), hits, corpus))
                    .stream())
        .toList();
  }

  private static Arrived of(Arrival arrival, List<Hit> hits, RoomCorpora.Corpus corpus) {
    var vocabulary = corpus.retriever().vocabulary();
    var terms = new ArrayList<List<String>>();
    terms.add(vocabulary.terms(hits.getFirst().passage().reference().title()));
    hits.forEach(hit -> terms.add(vocabulary.terms(hit.passage().text())));
    return new Arrived(arrival, hits, terms);
  }
}
