package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.index.Embedder;
import dev.munshi.index.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says how far sources bear out a claim, and by which sentences. Thread-safe. */
public final class ClaimChecker {

  private static final int MOST_EVIDENCE = 3;

  /** The least share of the claim's weight that a further sentence must add to the evidence. */
  private static final double LEAST_ADDED = 0.1;

  /** Sentences whose vectors are compared: those that share most with the claim. */
  private static final int EMBEDDED = 3;

  private final Embedder embedder;
  private final Vocabulary vocabulary;

  public ClaimChecker(Embedder embedder, Vocabulary vocabulary) {
    this.embedder = embedder;
    this.vocabulary = vocabulary;
  }

  private record Sentence(Passage passage, Span span, String text, Set<String> terms) {

    Citation citation() {
      return new Citation(passage.reference(), passage.inArticle(span), text);
    }
  }

  /**
   * Checks a claim against these passages and nothing else.
   *
   * @param passages of the sources, in any order
   */
  public Support check(String claim, List<Passage> passages) {
    var weights = WeightedTerms.of(new Understood(claim, ""), vocabulary);
    var best =
        passages.stream()
            .flatMap(passage -> sentences(passage).stream())
            .sorted(
                Comparator.comparingDouble((Sentence s) -> weights.coveredBy(s.terms())).reversed())
            .toList();
    var words = new ClaimWords(claim);
    return new Support(
        signals(claim, words, weights, best).score(),
        evidence(weights, best),
        words.fault(best.stream().map(Sentence::text).toList()));
  }

  private List<Sentence> sentences(Passage passage) {
    return Sentences.of(passage.text()).stream()
        .map(
            span -> {
              var text = span.of(passage.text());
              return new Sentence(passage, span, text, Set.copyOf(vocabulary.terms(text)));
            })
        .toList();
  }

  private SupportSignals signals(
      String claim, ClaimWords words, WeightedTerms weights, List<Sentence> best) {
    var everything = best.stream().map(Sentence::text).toList();
    var said = new HashSet<String>();
    best.forEach(sentence -> said.addAll(sentence.terms()));
    return new SupportSignals(
        weights.total() * (1 - weights.coveredBy(said)),
        words.namesMissingFrom(everything).size(),
        !words.numbersMissingFrom(everything).isEmpty(),
        everything.stream().mapToDouble(words::phrasesIn).max().orElse(0),
        cosine(claim, best),
        weights.weights().size());
  }

  private double cosine(String claim, List<Sentence> best) {
    var texts = new ArrayList<String>();
    texts.add(claim);
    best.stream().limit(EMBEDDED).map(Sentence::text).forEach(texts::add);
    var vectors = embedder.embed(texts);
    return vectors.stream()
        .skip(1)
        .mapToDouble(vector -> SentenceScorer.dot(vectors.getFirst(), vector))
        .max()
        .orElse(0);
  }

  private static List<Citation> evidence(WeightedTerms weights, List<Sentence> best) {
    var evidence = new ArrayList<Citation>();
    var terms = new HashSet<String>();
    for (var sentence : best) {
      var more = new HashSet<>(terms);
      more.addAll(sentence.terms());
      if (evidence.size() < MOST_EVIDENCE
          && weights.coveredBy(more) >= weights.coveredBy(terms) + LEAST_ADDED) {
        evidence.add(sentence.citation());
        terms.addAll(more);
      }
    }
    return evidence;
  }
}
