package dev.munshi.answer;

import dev.munshi.answer.Candidate.Features;

/** How much each feature of a sentence counts. */
final class SentenceWeights {

  private SentenceWeights() {}

  static double score(Features f) {
    return 1.5 * f.coverage()
        + 0.8 * f.around()
        + 0.4 * f.passageCoverage()
        + 1.0 * f.cosine()
        + 1.0 * f.passageScore()
        + 0.5 * f.kind()
        + 0.2 * f.lead()
        + 0.3 * f.length();
  }

  static Features with(Features f, double cosine) {
    return new Features(
        f.coverage(),
        f.around(),
        f.passageCoverage(),
        cosine,
        f.passageScore(),
        f.kind(),
        f.lead(),
        f.length());
  }
}
