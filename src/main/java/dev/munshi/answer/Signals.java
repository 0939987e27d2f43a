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
 * @param saturation how fully the fullest passage speaks of the question, from 0 to 2.2
 * @param strangeNames the share of the question's names that no passage has
 * @param sentenceCoverage the largest share of the weight in one sentence
 * @param sentenceCosine the nearest sentence's, from -1 to 1
 */
record Signals(
    double coverage,
    double missing,
    double cosine,
    double saturation,
    double strangeNames,
    double sentenceCoverage,
    double sentenceCosine) {

  static Signals of(Evidence evidence, Vocabulary vocabulary) {
    var terms = WeightedTerms.of(evidence.question(), vocabulary);
    double coverage = 0;
    double missing = 1;
    double cosine = 0;
    double saturation = 0;
    var everywhere = new HashSet<String>();
    for (var hit : evidence.retrieved().hits()) {
      var said = vocabulary.terms(hit.passage().text());
      Set<String> found = new HashSet<>(said);
      var reference = hit.passage().reference();
      found.addAll(vocabulary.terms(reference.title() + " " + reference.datesInWords()));
      everywhere.addAll(found);
      if (terms.coveredBy(found) > coverage) {
        coverage = terms.coveredBy(found);
        missing = terms.rarestMissing(found);
      }
      cosine = Math.max(cosine, hit.cosine());
      saturation = Math.max(saturation, terms.saturatedBy(said));
    }
    var candidates = evidence.candidates();
    // a follow-up's own few words are near to nothing; its passages were found with the subject
    boolean isFollowUp = !evidence.question().subject().isEmpty();
    return new Signals(
        coverage,
        missing,
        cosine,
        saturation,
        terms.namesMissingFrom(everywhere),
        candidates.stream().mapToDouble(c -> c.features().coverage()).max().orElse(0),
        isFollowUp
            ? cosine
            : candidates.stream().mapToDouble(c -> c.features().cosine()).max().orElse(0));
  }

  /**
   * The probability that the evidence answers, by logistic regression with balanced classes, fitted
   * on RealTimeQA's questions of 2022 against those of 2025 asked of the articles of 2022. The
   * weight of strange names is set by hand: a larger one refuses more of RGB's answerable
   * questions.
   */
  double confidence() {
    double sum =
        3.91 * coverage
            - 0.71 * missing
            + 3.9 * cosine
            + 1.41 * saturation
            - 2 * strangeNames
            + 1.29 * sentenceCoverage
            + 3.34 * sentenceCosine
            - 8.56;
    return 1 / (1 + Math.exp(-sum));
  }
}
