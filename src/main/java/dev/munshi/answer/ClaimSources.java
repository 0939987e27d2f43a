package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.claim.Said;
import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sentences of a claim's sources, and which of them speak of it. */
final class ClaimSources {

  private static final int MOST_EVIDENCE = 3;

  /** The least share of the claim's weight that a further sentence must add to the evidence. */
  private static final double LEAST_ADDED = 0.1;

  private final WeightedTerms weights;
  private final List<SourceSentence> sentences;
  private final List<SourceSentence> ranked;

  private ClaimSources(WeightedTerms weights, List<SourceSentence> sentences) {
    this.weights = weights;
    this.sentences = sentences;
    this.ranked =
        sentences.stream()
            .sorted(
                Comparator.comparingDouble((SourceSentence s) -> weights.coveredBy(s.different()))
                    .reversed())
            .toList();
  }

  static ClaimSources of(WeightedTerms weights, List<Passage> passages, Vocabulary vocabulary) {
    var sentences = new ArrayList<SourceSentence>();
    for (var passage : passages) {
      for (var span : Sentences.of(passage.text())) {
        var text = span.of(passage.text());
        var terms = vocabulary.terms(text);
        sentences.add(
            new SourceSentence(
                sentences.size(), passage, span, text, Words.of(text), terms, Set.copyOf(terms)));
      }
    }
    return new ClaimSources(weights, List.copyOf(sentences));
  }

  /** In the order of the sources. */
  List<SourceSentence> sentences() {
    return sentences;
  }

  /** The sentences that share most with the claim, best first. */
  List<SourceSentence> best(int most) {
    return ranked.stream().limit(most).toList();
  }

  /** A sentence between its neighbours in the same passage, as one text. */
  String withNeighbours(SourceSentence sentence) {
    return String.join(" ", around(sentence).map(SourceSentence::text).toList());
  }

  private Stream<SourceSentence> around(SourceSentence sentence) {
    int from = Math.max(0, sentence.place() - 1);
    int to = Math.min(sentences.size(), sentence.place() + 2);
    return sentences.subList(from, to).stream()
        .filter(other -> other.passage().equals(sentence.passage()));
  }

  /** The sentences that speak of the claim most, best first, each of which adds to those before. */
  List<SourceSentence> evidence() {
    var evidence = new ArrayList<SourceSentence>();
    var terms = new HashSet<String>();
    for (var sentence : ranked) {
      var more = new HashSet<>(terms);
      more.addAll(sentence.different());
      if (evidence.size() < MOST_EVIDENCE
          && weights.coveredBy(more) >= weights.coveredBy(terms) + LEAST_ADDED) {
        evidence.add(sentence);
        terms.addAll(more);
      }
    }
    return evidence;
  }

  /**
   * The evidence and the sentences next to it, that say whom and when it means; the nearest first.
   */
  List<Said> near() {
    var near = new LinkedHashSet<SourceSentence>();
    near.addAll(evidence());
    near.addAll(best(MOST_EVIDENCE));
    List.copyOf(near).forEach(sentence -> around(sentence).forEach(near::add));
    return near.stream().map(SourceSentence::said).toList();
  }

  /** Everything there is, with the headlines and the outlets. */
  List<Said> everything() {
    return sentences.stream()
        .map(SourceSentence::passage)
        .distinct()
        .map(ClaimSources::all)
        .toList();
  }

  private static Said all(Passage passage) {
    var article = passage.reference();
    var outlet = article.outlet() == null ? "" : article.outlet();
    return new Said(
        String.join("\n", article.title(), outlet, passage.text()), article.published());
  }

  /** The most of the claim's weight, 0 to 1, that so many sentences say together. */
  double coveredBy(int most) {
    var terms = new HashSet<String>();
    for (int i = 0; i < most; i++) {
      sentences.stream()
          .map(SourceSentence::different)
          .max(Comparator.comparingDouble(more -> coveredBy(terms, more)))
          .ifPresent(terms::addAll);
    }
    return weights.coveredBy(terms);
  }

  private double coveredBy(Set<String> terms, Set<String> more) {
    var both = new HashSet<>(terms);
    both.addAll(more);
    return weights.coveredBy(both);
  }
}
