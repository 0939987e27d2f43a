package dev.munshi.answer;

import dev.munshi.article.Reference;
import dev.munshi.article.Span;

/**
 * The proof of a statement.
 *
 * @param article where the quote stands
 * @param span where in the article's text it stands
 * @param quote the article's text at {@code span}, verbatim
 * @param whereabouts where else the article is to be found
 */
public record Citation(Reference article, Span span, String quote, Whereabouts whereabouts) {

  /** A proof of which nothing more is known yet. */
  public Citation(Reference article, Span span, String quote) {
    this(article, span, quote, Whereabouts.PLAIN);
  }

  Citation at(Whereabouts known) {
    return new Citation(article, span, quote, known);
  }
}
