package dev.munshi.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a claim must share with its sources to the letter: names, numbers, turns of phrase. */
final class ClaimWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
  private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}\\p{N}]+");

  private final String claim;
  private final List<String> pairs;

  ClaimWords(String claim) {
    this.claim = claim;
    this.pairs = pairs(claim);
  }

  /** How many of its names, the first word left out, are in none of the texts. */
  int namesMissingFrom(List<String> texts) {
    return missing(NAME, texts, WORD);
  }

  /** How many of its numbers are in none of the texts. */
  int numbersMissingFrom(List<String> texts) {
    return missing(NUMBER, texts, NUMBER);
  }

  private int missing(Pattern wanted, List<String> texts, Pattern within) {
    var said = texts.stream().flatMap(text -> all(within, text)).collect(Collectors.toSet());
    var strange = all(wanted, claim).collect(Collectors.toSet());
    strange.removeAll(said);
    return strange.size();
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
