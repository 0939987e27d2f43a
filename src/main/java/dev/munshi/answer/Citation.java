package dev.munshi.answer;

import dev.munshi.article.Reference;
import dev.munshi.article.Span;

/**
 * The proof of a statement.
 *
 * @param article where the quote stands
 * @param span where in the article's text it stands
 * @param quote the article's text at {@code span}, verbatim
 */
public record Citation(Reference article, Span span, String quote) {}
