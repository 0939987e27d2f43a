package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.article.Span;
import java.util.Set;

/**
 * A sentence that may answer.
 *
 * @param passage where it stands
 * @param span where it stands in the article's text
 * @param text the sentence, verbatim
 * @param terms its terms
 * @param features what speaks for it
 * @param score the features' weighted sum; comparable within one question only
 */
record Candidate(
    Passage passage, Span span, String text, Set<String> terms, Features features, double score) {

  /**
   * Each from 0 to 1 unless said otherwise.
   *
   * @param coverage the share of the question's weight (idf) that stands in the sentence
   * @param around the same with the sentences beside it and the title
   * @param passageCoverage the same with the whole passage and the title
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
      double cosine,
      double passageScore,
      double kind,
      double lead,
      double length) {}
}
