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
 */
public record Candidate(
    Passage passage, Span span, String text, Set<String> terms, Features features) {

  double score() {
    return features.score();
  }
}
