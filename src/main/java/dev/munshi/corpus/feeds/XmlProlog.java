package dev.munshi.corpus.feeds;

import org.jspecify.annotations.Nullable;

/**
 * What stands before the first element of an XML document: a byte order mark, white space,
 * instructions, comments and document types. Found in one pass, however long it is.
 */
final class XmlProlog {

  private static final String DOCTYPE = "<!doctype";

  private final String text;
  private final StringBuilder kept = new StringBuilder();
  private int at;

  private XmlProlog(String text) {
    this.text = text;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** The local name of the first element, or null where something else comes first. */
  static @Nullable String root(String text) {
    var prolog = new XmlProlog(text);
    prolog.pass();
    return prolog.name();
  }

  /**
   * The document without the document types before its first element: no feed needs one, and what
   * it would declare can read files and swell. Further on they declare nothing.
   */
  static String withoutDoctype(String text) {
    var prolog = new XmlProlog(text);
    prolog.pass();
    return prolog.kept + text.substring(prolog.at);
  }

  private void pass() {
    int before;
    do {
      before = at;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (text.startsWith("<?", at)) {
        at = after("?>", at + 2);
      } else if (text.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      }
      kept.append(text, before, at);
      if (text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
        at = afterDoctype(at + DOCTYPE.length());
      }
    } while (at > before);
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private int afterDoctype(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '>') {
      i = text.charAt(i) == '[' ? afterSubset(i + 1) : i + 1;
    }
    return Math.min(i + 1, text.length());
  }

  /** What quotes and comments hold ends no subset. */
  private int afterSubset(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != ']') {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = after(String.valueOf(c), i + 1);
      } else {
        i = text.startsWith("<!--", i) ? after("-->", i + 4) : i + 1;
      }
    }
    return Math.min(i + 1, text.length());
  }

  private @Nullable String name() {
    int start = at + 1;
    if (at >= text.length() || text.charAt(at) != '<') {
      return null;
    }
    int end = start;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    var name = text.substring(start, end);
    var local = name.substring(name.indexOf(':') + 1);
    return local.isEmpty() || !Character.isLetter(local.charAt(0)) ? null : local;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }
}
