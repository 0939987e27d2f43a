package dev.munshi.article;

/** White space of every kind, no-break spaces among it. */
final class Blank {

  private Blank() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
