package dev.munshi.answer;

import dev.munshi.index.Vocabulary;
import java.util.HashSet;
import java.util.Set;

/**
 * What tells whether the evidence answers the question; each from 0 to 1 unless said otherwise.
 *
 * @param coverage the largest share of the question's weight (idf) in one passage and its title
 * @param missing how rare the rarest term is that this passage lacks, 1 for the question's rarest
 * @param cosine the nearest passage's, from -1 to 1
 * @param words the best BM25 score by the question's weight, about 0 to 2
 * @param sentenceCoverage the largest share of the weight in one sentence
 * @param sentenceCosine the nearest sentence's, from -1 to 1
 */
record Signals(
    double coverage,
    double missing,
    double cosine,
    double words,
    double sentenceCoverage,
    double sentenceCosine) {

  static Signals of(Evidence evidence, Vocabulary vocabulary) {
    var terms = WeightedTerms.of(evidence.question(), vocabulary);
    double coverage = 0;
    double missing = 1;
    double cosine = 0;
    double words = 0;
    for (var hit : evidence.retrieved().hits()) {
      Set<String> found = new HashSet<>(vocabulary.terms(hit.passage().text()));
      found.addAll(vocabulary.terms(hit.passage().reference().title()));
      if (terms.coveredBy(found) > coverage) {
        coverage = terms.coveredBy(found);
        missing = terms.rarestMissing(found);
      }
      cosine = Math.max(cosine, hit.cosine());
      words = Math.max(words, hit.words());
    }
    var candidates = evidence.candidates();
    return new Signals(
        coverage,
        missing,
        cosine,
        terms.total() == 0 ? 0 : words / terms.total(),
        candidates.stream().mapToDouble(c -> c.features().coverage()).max().orElse(0),
        candidates.stream().mapToDouble(c -> c.features().cosine()).max().orElse(0));
  }

  /**
   * The probability that the evidence answers, by logistic regression with balanced classes, fitted
   * on RealTimeQA's questions of 2022 against those of 2025 asked of the articles of 2022.
   */
  double confidence() {
    double sum =
        3.97 * coverage
            - 0.39 * missing
            + 3.88 * cosine
            + 2.38 * words
            + 1.28 * sentenceCoverage
            + 3.4 * sentenceCosine
            - 8.82;
    return 1 / (1 + Math.exp(-sum));
  }
}
