package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Denial;
import dev.munshi.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two sentences contradict each other: they count one thing and come to another number, or
 * one denies what the other says.
 */
final class Contradiction {

  /** Sentences less near do not speak of one thing. */
  private static final double NEAR = 0.55;

  /** So much alike are sentences that count one thing, or of which one says "not". */
  private static final double ALIKE = 0.8;

  private static final double COMMON = 0.5;

  /** A number that is published later is news rather than another account, in days. */
  private static final long COUNTED_WITHIN = 1;

  /** What is denied is said within such a time, in days. */
  private static final long DENIED_WITHIN = 14;

  /** So many terms of what is denied the other side must say, and such a share of them. */
  private static final int DENIED = 3;

  private static final double MOST_OF_DENIED = 0.6;

  /** So many words behind "not" say what is denied. */
  private static final int NOT_WORDS = 3;

  /** What neither affirms nor denies for good. */
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:yet|no longer|until|unless|if|whether|may|might|could|would|should|can|will)\\b",
          CASE_INSENSITIVE);

  private final Vocabulary vocabulary;

  Contradiction(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  boolean isBetween(Line one, Line other) {
    return one.nearness(other) >= NEAR
        && areOfOneTime(one, other)
        && (countOtherwise(one, other)
            || (daysBetween(one, other) <= DENIED_WITHIN
                && (denies(one, other) || denies(other, one))));
  }

  private static boolean areOfOneTime(Line one, Line other) {
    var day = one.day();
    var another = other.day();
    return day == null || another == null || day.days().overlaps(another.days());
  }

  private static boolean countOtherwise(Line one, Line other) {
    return daysBetween(one, other) <= COUNTED_WITHIN
        && areAlike(one, other)
        && Discrepancy.isBetween(one, other);
  }

  private static boolean areAlike(Line one, Line other) {
    return one.nearness(other) >= ALIKE && one.common(other) >= COMMON;
  }

  /** 0 where a day of publication is not known. */
  private static long daysBetween(Line one, Line other) {
    var day = one.article().published();
    var another = other.article().published();
    return day == null || another == null
        ? 0
        : Math.abs(day.first().toEpochDay() - another.first().toEpochDay());
  }

  private boolean denies(Line one, Line other) {
    var denials = Denial.in(one.text());
    if (denials.isEmpty() || !Denial.everyIn(other.text()).isEmpty()) {
      return false;
    }
    var said = new HashSet<>(vocabulary.terms(other.text()));
    return denials.stream()
        .anyMatch(
            denial ->
                denial.isOfClause()
                    ? saysMost(said, terms(denial.denied()))
                    : areAlike(one, other)
                        && !OPEN.matcher(one.text() + " " + other.text()).find()
                        && said.containsAll(first(denial)));
  }

  private static boolean saysMost(Set<String> said, Set<String> denied) {
    long both = denied.stream().filter(said::contains).count();
    return both >= DENIED && both >= MOST_OF_DENIED * denied.size();
  }

  private Set<String> first(Denial denial) {
    List<String> words = Words.of(denial.denied());
    return terms(words.stream().limit(NOT_WORDS).collect(Collectors.joining(" ")));
  }

  private Set<String> terms(String text) {
    return new HashSet<>(vocabulary.terms(text));
  }
}
