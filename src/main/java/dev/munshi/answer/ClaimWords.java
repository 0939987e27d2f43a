package dev.munshi.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a claim must share with its sources to the letter: names, numbers, turns of phrase. */
final class ClaimWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern DAY =
      Pattern.compile(
          "\\b0?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "|\\b" + MONTH + " 0?(\\d{1,2})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}\\p{N}]+");

  private final String claim;
  private final List<String> pairs;

  ClaimWords(String claim) {
    this.claim = claim;
    this.pairs = pairs(claim);
  }

  /**
   * What the texts speak against, whatever else they have in common, or null.
   *
   * @param texts the nearest first
   */
  @Nullable String fault(List<String> texts) {
    var numbers = numbersMissingFrom(texts);
    if (!numbers.isEmpty()) {
      return "nothing there says " + String.join(", ", numbers);
    }
    var days = new TreeSet<>(days(claim).toList());
    days.removeAll(texts.stream().flatMap(ClaimWords::days).collect(Collectors.toSet()));
    if (!days.isEmpty()) {
      return "nothing there names the day " + String.join(", ", days);
    }
    var names = namesMissingFrom(texts);
    if (!names.isEmpty()) {
      return "nothing there speaks of " + String.join(", ", names);
    }
    boolean turned = !texts.isEmpty() && isNegated(claim) != isNegated(texts.getFirst());
    return turned ? "only one of the two says \"not\"" : null;
  }

  /** Days of a month, the same however they are written: {@code 9 mar}. */
  private static Stream<String> days(String text) {
    return DAY.matcher(text)
        .results()
        .map(
            day ->
                day.group(1) == null
                    ? day.group(4) + " " + day.group(3)
                    : day.group(1) + " " + day.group(2))
        .map(ClaimWords::folded);
  }

  private static boolean isNegated(String text) {
    return Verifier.NEGATION.matcher(text).find();
  }

  /** Those of its names, the first word left out, that are in none of the texts; lower case. */
  SortedSet<String> namesMissingFrom(List<String> texts) {
    return missing(NAME, texts, WORD);
  }

  /** Those of its numbers that are in none of the texts. */
  SortedSet<String> numbersMissingFrom(List<String> texts) {
    return missing(NUMBER, texts, NUMBER);
  }

  private SortedSet<String> missing(Pattern wanted, List<String> texts, Pattern within) {
    var said = texts.stream().flatMap(text -> all(within, text)).collect(Collectors.toSet());
    return all(wanted, claim)
        .filter(word -> !said.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The share of its pairs of neighbouring words that the text has, from 0 to 1. */
  double phrasesIn(String text) {
    Set<String> has = new HashSet<>(pairs(text));
    long shared = pairs.stream().filter(has::contains).count();
    return pairs.isEmpty() ? 0 : shared / (double) pairs.size();
  }

  private static List<String> pairs(String text) {
    var words = all(WORD, text).toList();
    var pairs = new ArrayList<String>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).map(ClaimWords::folded);
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
