package dev.munshi.answer;

import dev.munshi.index.Vocabulary;
import dev.munshi.retrieval.Retrieved;
import java.util.HashSet;

/** How sure it is that the passages found answer the question. */
final class Confidence {

  private Confidence() {}

  static double of(Understood question, Retrieved retrieved, Vocabulary vocabulary) {
    return Signals.of(question, retrieved, vocabulary).probability();
  }

  record Signals(double coverage, double cosine, double words, double agreement) {

    static Signals of(Understood question, Retrieved retrieved, Vocabulary vocabulary) {
      var terms = WeightedTerms.of(question, vocabulary);
      double coverage = 0;
      double cosine = 0;
      double words = 0;
      for (var hit : retrieved.hits()) {
        var passage = new HashSet<>(vocabulary.terms(hit.passage().text()));
        passage.addAll(vocabulary.terms(hit.passage().reference().title()));
        coverage = Math.max(coverage, terms.coveredBy(passage));
        cosine = Math.max(cosine, hit.cosine());
        words = Math.max(words, hit.words());
      }
      double most = terms.weights().values().stream().mapToDouble(x -> x).sum();
      double agreement = retrieved.hits().isEmpty() ? 0 : retrieved.hits().getFirst().score();
      return new Signals(coverage, cosine, most == 0 ? 0 : words / most, agreement);
    }

    double probability() {
      return 1 / (1 + Math.exp(-(6 * coverage + 5 * cosine + 3 * words - 9)));
    }
  }
}
