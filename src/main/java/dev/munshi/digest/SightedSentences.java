package dev.munshi.digest;

import dev.munshi.answer.Citation;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.index.Hit;
import dev.munshi.index.Vocabulary;
import dev.munshi.store.NewsStore;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the sentences in which the words of a watch stand, and whether they say something new. */
final class SightedSentences {

  /** So many terms of a sentence, and such a share of them, make it new beside other articles. */
  private static final int FEWEST_NEW = 2;

  private static final double NEW = 0.3;

  /** Of a story, so many earlier articles are held against a new one. */
  private static final int EARLIER = 20;

  private final WatchedWords words;
  private final RoomCorpora.Corpus corpus;
  private final NewsStore news;
  private final Vocabulary vocabulary;

  SightedSentences(WatchedWords words, RoomCorpora.Corpus corpus, NewsStore news) {
    this.words = words;
    this.corpus = corpus;
    this.news = news;
    this.vocabulary = corpus.retriever().vocabulary();
  }

  /** An article of a story that was not told yet. */
  Sighting in(Arrived arrived) {
    var sentence = sentence(arrived, any -> true).orElse(null);
    return new Sighting(arrived.article(), sentence, Sighting.Kind.STORY);
  }

  /** The same of a story that was told, where it says something new of the words. */
  Optional<Sighting> newIn(Arrived arrived) {
    var article = arrived.article();
    var before = corpus.holdings().textOf(article.id(), article.revision() - 1);
    if (before.isPresent()) {
      var terms = vocabulary.terms(before.get());
      return sentence(arrived, said -> Collections.indexOfSubList(terms, said) < 0)
          .map(sentence -> new Sighting(article, sentence, Sighting.Kind.CHANGED));
    }
    var known = new HashSet<String>();
    var earlier = news.before(arrived.arrival(), corpus.access(), EARLIER);
    corpus
        .retriever()
        .firstOf(earlier, Arrived.PASSAGES)
        .forEach(hit -> known.addAll(vocabulary.terms(hit.passage().text())));
    return sentence(
            arrived,
            said -> {
              long fresh = said.stream().filter(term -> !known.contains(term)).count();
              return fresh >= FEWEST_NEW && fresh >= NEW * said.size();
            })
        .map(sentence -> new Sighting(article, sentence, Sighting.Kind.UPDATE));
  }

  /**
   * The sentence with most of the words, the first of several.
   *
   * @param condition on its terms
   */
  private Optional<Statement> sentence(Arrived arrived, Predicate<List<String>> condition) {
    var verifier = new Verifier(corpus.holdings(), vocabulary);
    return arrived.passages().stream()
        .flatMap(SightedSentences::sentences)
        .filter(citation -> words.in(citation.quote(), vocabulary) > 0)
        .filter(citation -> condition.test(vocabulary.terms(citation.quote())))
        .sorted(
            Comparator.comparingLong((Citation citation) -> words.in(citation.quote(), vocabulary))
                .reversed())
        .map(Statement::quoting)
        .filter(statement -> verifier.fault(statement).isEmpty())
        .findFirst();
  }

  private static Stream<Citation> sentences(Hit hit) {
    var passage = hit.passage();
    return IntStream.range(0, hit.sentences().count())
        .mapToObj(i -> Citation.of(passage, passage.inArticle(hit.sentences().span(i))));
  }
}
