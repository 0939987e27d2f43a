package dev.munshi.claim;

import dev.munshi.article.Span;
import java.util.Set;

/**
 * What a sentence says in one word, or one number or date of several.
 *
 * @param span in the text, in UTF-16 units
 * @param written verbatim
 * @param key by which it is compared: a term, or a value
 * @param kind what it is
 * @param groups of words that may be put for it, alone or with its neighbour
 */
record Token(Span span, String written, String key, Kind kind, Set<Integer> groups) {

  /** What a token is. */
  enum Kind {
    WORD,
    NAME,
    FIGURE,
    DAY,
    /** "will", "may": how certain it is. */
    MODAL,
    /** A word of grammar that has an opposite: "before", "more". */
    LINK
  }

  /** Whether a statement may have it only where a quote has it too. */
  boolean mustBeSaid() {
    return is(Kind.WORD) || is(Kind.NAME) || (is(Kind.LINK) && Links.mustBeSaid(key));
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
