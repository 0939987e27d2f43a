package dev.munshi.answer;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.index.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands between every composer and the person: lets through only statements whose quotes stand
 * verbatim in the stored articles, and that say nothing which their quotes do not say.
 */
final class Verifier {

  /** The least share of a statement's terms that must stand in its quotes. */
  private static final double LEAST_SUPPORT = 0.6;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
  private static final Pattern NAME = Pattern.compile("(?<!^)(?<![.!?] )\\b\\p{Lu}[\\p{L}\\p{N}]+");
  static final Pattern NEGATION =
      Pattern.compile(
          "\\b(not|no|never|none|nobody|neither|nor|without|cannot)\\b|n['’]t\\b",
          CASE_INSENSITIVE);

  private final Holdings holdings;
  private final Vocabulary vocabulary;

  Verifier(Holdings holdings, Vocabulary vocabulary) {
    this.holdings = holdings;
    this.vocabulary = vocabulary;
  }

  List<Statement> verified(List<Statement> statements) {
    return statements.stream().filter(statement -> fault(statement).isEmpty()).toList();
  }

  /** Why the statement may not be shown, or empty where it may. */
  Optional<String> fault(Statement statement) {
    return statement.citations().stream()
        .filter(citation -> !isVerbatim(citation))
        .map(citation -> "not in the article: " + citation.quote())
        .findFirst()
        .or(() -> unsupported(statement));
  }

  private boolean isVerbatim(Citation citation) {
    var span = citation.span();
    return holdings
        .textOf(citation.article().id(), citation.article().revision())
        .filter(text -> span.end() <= text.length())
        .filter(text -> span.of(text).equals(citation.quote()))
        .isPresent();
  }

  private Optional<String> unsupported(Statement statement) {
    var quotes =
        statement.citations().stream()
            .map(c -> AbsoluteDates.in(c.quote(), c.article().published()))
            .collect(Collectors.joining("\n"));
    var text = statement.text();
    if (!all(NUMBER, quotes).containsAll(all(NUMBER, text))) {
      return Optional.of("a number that the quotes do not have");
    }
    if (!words(quotes).containsAll(all(NAME, text))) {
      return Optional.of("a name that the quotes do not have");
    }
    if (NEGATION.matcher(text).find() != NEGATION.matcher(quotes).find()) {
      return Optional.of("a negation on one side only");
    }
    return support(text, quotes) < LEAST_SUPPORT
        ? Optional.of("too little of it stands in the quotes")
        : Optional.empty();
  }

  private double support(String text, String quotes) {
    var said = new HashSet<>(vocabulary.terms(text));
    var quoted = Set.copyOf(vocabulary.terms(quotes));
    return said.stream().filter(quoted::contains).count() / (double) Math.max(1, said.size());
  }

  private static Set<String> words(String text) {
    return all(Pattern.compile("[\\p{L}\\p{N}]+"), text);
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
