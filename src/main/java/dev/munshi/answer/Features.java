package dev.munshi.answer;

/**
 * What speaks for a sentence; each from 0 to 1 unless said otherwise. The weights were found by a
 * conditional logit over the sentences of each question, fitted on RealTimeQA's questions of 2022
 * and RGB's, for the share of sentences that hold what was asked; five-fold cross-validation chose
 * the features.
 *
 * @param coverage the share of the asking sentence's weight (idf) that stands in it
 * @param cosine between question and sentence, from -1 to 1
 * @param passage the passage's BM25 score as a share of the question's weight, 0 or more
 * @param kind how clearly it holds what the question wants to hear
 * @param lead 1 for an article's first sentence, less for later ones
 * @param nearness of its publication to the time in question
 * @param asks 1 where the sentence is a question itself
 */
public record Features(
    double coverage,
    double cosine,
    double passage,
    double kind,
    double lead,
    double nearness,
    double asks) {

  private static final double NEARLY_ALL = 0.8;
  private static final double CLEARLY = 0.7;

  /** Whether it speaks of all that was asked, and holds what the question wants to hear. */
  boolean saysAll() {
    return coverage >= NEARLY_ALL && kind >= CLEARLY;
  }

  /** The weighted sum. */
  double score() {
    return 1.07 * coverage
        + 1.09 * cosine
        + 1.9 * passage
        + kind
        + 0.69 * lead
        + 1.5 * nearness
        - 1.13 * asks;
  }
}
