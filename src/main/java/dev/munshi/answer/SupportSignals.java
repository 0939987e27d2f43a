package dev.munshi.answer;

/**
 * What tells whether sentences bear out a claim.
 *
 * @param missing the claim's weight (idf) that stands nowhere, 0 or more
 * @param strangeNames how many of its names stand nowhere
 * @param strangeNumbers whether any of its numbers stands nowhere
 * @param phrase the largest share, 0 to 1, of its pairs of neighbouring words in one sentence
 * @param cosine between claim and its nearest sentence, from -1 to 1
 * @param terms how many different terms it has
 */
record SupportSignals(
    double missing,
    int strangeNames,
    boolean strangeNumbers,
    double phrase,
    double cosine,
    int terms) {

  /**
   * The probability that they do, by logistic regression (ridge, 3) on WiCE's claims, where partly
   * supported counts as not, and the sentences of QAGS's summaries of CNN/DM.
   */
  double score() {
    double sum =
        -0.024 * missing
            - 0.52 * strangeNames
            - (strangeNumbers ? 1.12 : 0)
            + 1.8 * phrase
            + 2.9 * cosine
            + 0.49 * Math.log1p(terms)
            - 3.44;
    return 1 / (1 + Math.exp(-sum));
  }
}
