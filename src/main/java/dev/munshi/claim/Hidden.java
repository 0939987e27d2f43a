package dev.munshi.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text brings along beside its words: links, markup, mentions, characters that hide. */
final class Hidden {

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?:https?|ftp|mailto|javascript|data):\\S*|\\bwww\\.\\S*|!?\\[[^\\]]*\\]\\([^)]*\\)?|\\]\\("
              + "|<[^<>\\s][^<>]*>|(?<![\\p{L}\\p{N}.])@(?:channel|here|everyone|room)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * Format characters, private ones and controls; bidirectional, zero-width and tags among them.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}\\p{Co}\\p{Cc}\\u2028\\u2029\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0\\uFE00-\\uFE0F]");

  private Hidden() {}

  /** The first of these that no quote has verbatim. */
  static Optional<Fault> fault(String statement, List<String> quotes) {
    return MARKUP
        .matcher(statement)
        .results()
        .map(MatchResult::group)
        .filter(found -> quotes.stream().noneMatch(quote -> quote.contains(found)))
        .findFirst()
        .<Fault>map(Fault.Markup::new)
        .or(() -> unseen(statement, quotes));
  }

  private static Optional<Fault> unseen(String statement, List<String> quotes) {
    return UNSEEN
        .matcher(statement)
        .results()
        .map(MatchResult::group)
        .filter(found -> quotes.stream().noneMatch(quote -> quote.contains(found)))
        .findFirst()
        .map(found -> new Fault.Unseen(found.codePointAt(0)));
  }
}
