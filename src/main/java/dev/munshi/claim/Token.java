package dev.munshi.claim;

import dev.munshi.article.Span;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says in one word, or one number or date of several.
 *
 * @param span in the text, in UTF-16 units
 * @param written verbatim
 * @param key by which it is compared: a term, or a value
 * @param kind what it is
 * @param lists of words that may be put for one another, which have it
 */
record Token(Span span, String written, String key, Kind kind, Set<Integer> lists) {

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

  /** The places of the first and the last word of a name. */
  record Name(int first, int last) {}

  /** The name to which the token at a place belongs; for what is no name, the token alone. */
  static Name name(List<Token> tokens, int at) {
    int first = at;
    while (first > 0 && isOneName(tokens.get(first - 1), tokens.get(first))) {
      first--;
    }
    int last = at;
    while (last < tokens.size() - 1 && isOneName(tokens.get(last), tokens.get(last + 1))) {
      last++;
    }
    return new Name(first, last);
  }

  private static boolean isOneName(Token one, Token next) {
    return one.is(Kind.NAME) && next.is(Kind.NAME) && next.span().start() - one.span().end() == 1;
  }
}
