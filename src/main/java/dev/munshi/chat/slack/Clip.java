package dev.munshi.chat.slack;

/** Text cut to a length, at the end of a word where there is one near. */
final class Clip {

  private static final String ELLIPSIS = "…";

  private Clip() {}

  /**
   * @param limit in UTF-16 units, the ellipsis included; nothing is left where it is below 1
   */
  static String to(int limit, String text) {
    if (text.length() <= limit) {
      return text;
    }
    return limit < 1 ? "" : text.substring(0, end(text, limit - 1)).stripTrailing() + ELLIPSIS;
  }

  private static int end(String text, int limit) {
    int end = limit;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    if (end > limit / 2) {
      return end;
    }
    // One endless word: cut it, but not through a character of two units.
    return limit > 0 && Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
