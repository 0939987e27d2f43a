package dev.munshi.answer;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement says of who tells it: "According to the Gazette, …", "the Gazette reported on 19
 * November 2024 that …". No quote can say that, but the citation does.
 */
final class Attribution {

  private static final String TELLS =
      "(?:reported|reports|said|says|wrote|writes|noted|notes|stated|states)";

  private Attribution() {}

  /** The statement's text without it, where it names the outlet of a cited article. */
  static String without(Statement statement) {
    var outlets =
        statement.citations().stream()
            .map(citation -> citation.article().outlet())
            .filter(Objects::nonNull)
            .map(Pattern::quote)
            .distinct()
            .collect(Collectors.joining("|"));
    if (outlets.isEmpty()) {
      return statement.text();
    }
    var days =
        statement.citations().stream()
            .map(citation -> citation.article().published())
            .flatMap(day -> day == null ? Stream.of() : Stream.of(Pattern.quote(day.inWords())))
            .distinct()
            .collect(Collectors.joining("|"));
    var on = days.isEmpty() ? "" : "(?: (?:on|in) (?:" + days + "))?";
    var outlet = "(?:the )?(?:" + outlets + ")";
    var told =
        Pattern.compile(
            "^(?:according to|as reported by) "
                + outlet
                + on
                + ",? "
                + "|,? (?:according to|as reported by) "
                + outlet
                + on
                + "(?=[.,;]|$)"
                + "|^"
                + outlet
                + " "
                + TELLS
                + on
                + ",? (?:that )?"
                + "|, "
                + outlet
                + " "
                + TELLS
                + on
                + "(?=[.]|$)",
            Pattern.CASE_INSENSITIVE);
    var rest = told.matcher(statement.text()).replaceAll("");
    return rest.isBlank() ? statement.text() : rest;
  }
}
