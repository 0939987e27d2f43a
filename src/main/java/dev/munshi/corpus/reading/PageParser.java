package dev.munshi.corpus.reading;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses pages however broken they are. */
final class PageParser {

  /** Deeper than any page is meant to be; the parser flattens what lies below. */
  private static final int DEEPEST = 256;

  private static final Pattern FORMATTING =
      Pattern.compile(
          "</?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);

  private PageParser() {}

  /**
   * Throws the reason where the page cannot be parsed.
   *
   * @param base the address that relative ones count from, or empty
   */
  static Document parse(String page, String base) throws UnreadableException {
    try {
      return parsed(page, base);
    } catch (IndexOutOfBoundsException e) {
      return parsedPlainly(page, base); // jsoup loses count of formatting tags nested too deep
    }
  }

  private static Document parsedPlainly(String page, String base) throws UnreadableException {
    try {
      return parsed(FORMATTING.matcher(page).replaceAll(""), base);
    } catch (IndexOutOfBoundsException e) {
      throw new UnreadableException("has markup that is too broken to be read");
    }
  }

  private static Document parsed(String page, String base) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(page, base);
  }
}
