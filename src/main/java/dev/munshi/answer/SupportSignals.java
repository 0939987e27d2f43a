package dev.munshi.answer;

/**
 * What tells whether sentences bear out a claim.
 *
 * @param terms how many different terms the claim has
 * @param wordsPerPiece of which it can be put together, on average
 * @param covered the share, 0 to 1, of its weight that three sentences say together
 * @param cosine between its parts and the sentences nearest to each, on average, from -1 to 1
 * @param strangeFigures how many of its numbers and days the evidence does not have
 * @param strangeNames how many words of its names the evidence does not have
 * @param nearness in the sources, of those neighbours of the claim that are furthest apart, 0 to 1
 */
record SupportSignals(
    int terms,
    double wordsPerPiece,
    double covered,
    double cosine,
    int strangeFigures,
    int strangeNames,
    double nearness) {

  /**
   * The probability that they do, by logistic regression (ridge, 30, on standardised signals) on
   * WiCE's claims, where partly supported counts as not, and the sentences of QAGS's summaries of
   * CNN/DM.
   */
  double score() {
    double sum =
        0.38 * Math.log1p(terms)
            + 0.54 * Math.log1p(wordsPerPiece)
            + 1.31 * covered
            + 2.52 * cosine
            - 0.6 * strangeFigures
            - 0.35 * strangeNames
            + 1.05 * nearness
            - 4.23;
    return 1 / (1 + Math.exp(-sum));
  }
}
