package dev.munshi.answer.accounts;

import dev.munshi.article.Passage;
import dev.munshi.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * One account: a sentence, and who says so.
 *
 * @param passage where it stands
 * @param span where it stands in the article's text
 * @param speaker who says so, in the article's own words, or null where the article itself does
 */
public record Telling(Passage passage, Span span, @Nullable String speaker) {}
