package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a question leaves open. */
sealed interface Gap {

  /**
   * How many.
   *
   * @param counted the terms of the things; empty where something is measured
   */
  record Amount(Set<String> counted) implements Gap {}

  /** When. */
  record Time() implements Gap {}

  /**
   * Who did it.
   *
   * @param act the terms of the verb
   */
  record Doer(Set<String> act) implements Gap {}

  /** Nothing that sentences can be compared by. */
  record Other() implements Gap {}

  Pattern COUNT =
      Pattern.compile(
          "\\b(?:how many|number of) (?:more )?"
              + "((?:(?!(?:did|do|does|were|was|are|is|have|has|had|will|in|of|died|got)\\b)"
              + "[\\p{L}.'’-]+ ?){1,3})",
          CASE_INSENSITIVE);
  Pattern MEASURE =
      Pattern.compile(
          "\\bhow much\\b|\\b(?:what|which) (?:was the |is the )?(?:share|percentage|percent|proportion"
              + "|rate|amount|sum|price|fine)\\b",
          CASE_INSENSITIVE);
  Pattern TIME =
      Pattern.compile("\\b(?:when|(?:what|which) (?:date|day|month))\\b", CASE_INSENSITIVE);
  String AUXILIARIES = "(?:(?:has|have|had|first|actually|really|originally|did) )*";
  Pattern DOER =
      Pattern.compile(
          "\\b(?:who|which (?:ministry|department|body|agency|company|party|person|minister|group"
              + "|committee|country|government)) "
              + AUXILIARIES
              + "(?!(?:is|was|were|are|said|told|claimed|will|do|does)\\b)(\\p{L}+)"
              + "|\\bby whom\\b.* (\\p{L}+)\\W*$"
              + "|^did (?:the )?[^?]*? (\\p{L}+) (?:the|an?)\\b",
          CASE_INSENSITIVE);
  Pattern WHETHER =
      Pattern.compile(
          "^\\s*(?:did|does|do|is|are|was|were|has|have|had)\\b|\\bwhether\\b", CASE_INSENSITIVE);

  /**
   * @param terms makes terms of words
   */
  static Gap of(String question, Function<String, Set<String>> terms) {
    var count = COUNT.matcher(question);
    if (count.find()) {
      return new Amount(terms.apply(count.group(1)));
    }
    if (MEASURE.matcher(question).find()) {
      return new Amount(Set.of());
    }
    if (TIME.matcher(question).find()) {
      return new Time();
    }
    var doer = DOER.matcher(question);
    if (doer.find()) {
      return new Doer(terms.apply(verb(doer)));
    }
    return new Other();
  }

  /** Whether the question wants to hear yes or no. */
  static boolean isWhether(String question) {
    return WHETHER.matcher(question).find();
  }

  private static String verb(Matcher doer) {
    return IntStream.rangeClosed(1, doer.groupCount())
        .mapToObj(doer::group)
        .filter(word -> word != null)
        .findFirst()
        .orElse("");
  }
}
