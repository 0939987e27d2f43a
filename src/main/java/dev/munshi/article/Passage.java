package dev.munshi.article;

/**
 * A citable, verbatim stretch of an article: whole sentences of its text.
 *
 * @param reference the article
 * @param span where it stands in the article's text
 * @param text the article's text at {@code span}
 * @param pages on which it stands
 */
public record Passage(Reference reference, Span span, String text, Pages pages) {

  /** A passage of an article without pages. */
  public Passage(Reference reference, Span span, String text) {
    this(reference, span, text, Pages.NONE);
  }

  /** Where a stretch of this passage's text stands in the article's. */
  public Span inArticle(Span within) {
    return new Span(within.start() + span.start(), within.end() + span.start());
  }

  /** Unique over all articles. */
  public String id() {
    return reference.id() + "/" + span.start();
  }
}
