package dev.munshi.claim;

import dev.munshi.language.VisibleText;
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

  /** Nothing that belongs into a sentence, though people see that a line ends. */
  private static final Pattern BREAK = Pattern.compile("[\\n\\t\\u2028\\u2029]");

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
    if (VisibleText.of(statement).equals(statement) && !BREAK.matcher(statement).find()) {
      return Optional.empty();
    }
    return statement
        .codePoints()
        .mapToObj(Character::toString)
        .filter(found -> VisibleText.of(found).isEmpty() || BREAK.matcher(found).matches())
        .filter(found -> quotes.stream().noneMatch(quote -> quote.contains(found)))
        .findFirst()
        .map(found -> new Fault.Unseen(found.codePointAt(0)));
  }
}
