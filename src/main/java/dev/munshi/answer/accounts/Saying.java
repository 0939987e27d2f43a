package dev.munshi.answer.accounts;

import dev.munshi.article.DatedMention;
import dev.munshi.article.Passage;
import dev.munshi.article.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence that speaks of the matter.
 *
 * @param passage where it stands
 * @param within where it stands in the passage's text
 * @param text the sentence, verbatim
 * @param terms its terms, synonyms brought to one
 * @param dates the times that it names
 * @param bearing how it bears on what is asked
 */
record Saying(
    Passage passage,
    Span within,
    String text,
    Set<String> terms,
    List<DatedMention> dates,
    Bearing bearing) {

  /**
   * @param whole the share of the question's weight that it has, from 0 to 1
   * @param acts the share of what is no name
   * @param isNamed whether it speaks of whom and what the question names, and of nothing else
   */
  record Bearing(double whole, double acts, boolean isNamed) {}

  boolean isInArticleOf(Saying other) {
    return passage.reference().id().equals(other.passage.reference().id());
  }

  /** The share of the shorter one's terms that both have, from 0 to 1. */
  double overlap(Saying other) {
    var both = new HashSet<>(terms);
    both.retainAll(other.terms);
    int least = Math.min(terms.size(), other.terms.size());
    return least == 0 ? 0 : both.size() / (double) least;
  }
}
