package dev.munshi.answer;

/**
 * What speaks for a sentence; each from 0 to 1 unless said otherwise. The weights were found by
 * hill climbing on RealTimeQA's questions of 2022 and RGB's, both halves of each alike, for the
 * share of answers that hold what was asked.
 *
 * @param coverage the share of the question's weight (idf) that stands in the sentence
 * @param cosine between question and sentence, from -1 to 1
 * @param passageScore the retrieval's score of the passage
 * @param kind 1 where it holds what the question wants to hear
 * @param lead 1 for an article's first sentence, less for later ones
 */
record Features(double coverage, double cosine, double passageScore, double kind, double lead) {

  Features withCosine(double cosine) {
    return new Features(coverage, cosine, passageScore, kind, lead);
  }

  /** The weighted sum. */
  double score() {
    return 1.5 * coverage + 0.8 * cosine + passageScore + 0.6 * kind + 0.4 * lead;
  }
}
