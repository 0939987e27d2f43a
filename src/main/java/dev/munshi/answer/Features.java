package dev.munshi.answer;

/**
 * What speaks for a sentence; each from 0 to 1 unless said otherwise.
 *
 * @param coverage the share of the question's weight (idf) that stands in the sentence
 * @param around the same with the sentences beside it and the title
 * @param passageCoverage the same with the whole passage and the title
 * @param titleCoverage the same of the title alone
 * @param cosine between question and sentence, from -1 to 1
 * @param passageScore the retrieval's score of the passage
 * @param kind 1 where it holds what the question wants to hear
 * @param lead 1 for an article's first sentence, less for later ones
 * @param length words by 40, at most 1
 */
record Features(
    double coverage,
    double around,
    double passageCoverage,
    double titleCoverage,
    double cosine,
    double passageScore,
    double kind,
    double lead,
    double length) {

  Features withCosine(double cosine) {
    return new Features(
        coverage, around, passageCoverage, titleCoverage, cosine, passageScore, kind, lead, length);
  }

  /** The weighted sum. */
  double score() {
    return 1.5 * coverage
        + 0.8 * around
        + 0.4 * passageCoverage
        + 1.0 * cosine
        + 1.0 * passageScore
        + 0.5 * kind
        + 0.2 * lead
        + 0.3 * length;
  }
}
