package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a statement.
 *
 * @param article where the quote stands
 * @param span where in the article's text it stands
 * @param quote the article's text at {@code span}, verbatim
 * @param page on which the quote begins, from 1, or null where the article has no pages
 * @param whereabouts where else the article is to be found
 */
public record Citation(
    Reference article, Span span, String quote, @Nullable Integer page, Whereabouts whereabouts) {

  /** A quote from an article without pages, of which nothing more is known yet. */
  public Citation(Reference article, Span span, String quote) {
    this(article, span, quote, null, Whereabouts.PLAIN);
  }

  /**
   * A stretch of a passage.
   *
   * @param span in the article's text, within the passage
   */
  public static Citation of(Passage passage, Span span) {
    int offset = passage.span().start();
    var quote = passage.text().substring(span.start() - offset, span.end() - offset);
    var page = passage.pages().at(span.start());
    return new Citation(passage.reference(), span, quote, page, Whereabouts.PLAIN);
  }

  Citation at(Whereabouts known) {
    return new Citation(article, span, quote, page, known);
  }
}
