package dev.munshi.corpus.reading;

import dev.munshi.language.StopWords;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much a block of text is like written sentences.
 *
 * @param words how many it has
 * @param stopWords how many of them are English stop words
 * @param capitals how many of them begin with a capital
 * @param ended whether it ends as a sentence does
 */
record Prose(int words, int stopWords, int capitals, boolean ended) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");
  private static final Pattern END =
      Pattern.compile("[.!?…۔؟。！？][\"'”’»)\\]]*(\\s?\\[\\d{1,3}]){0,4}$|[.,]['\"”’]$");

  /** A full stop with its closing quotes and footnotes, in UTF-16 units. */
  private static final int LONGEST_END = 40;

  private static final Pattern IDEOGRAPH =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  /** Below it there is no ideograph. */
  private static final char FIRST_RADICAL = '\u2E80';

  static Prose of(String text) {
    int words = 0;
    int stopWords = 0;
    int capitals = 0;
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var word = matcher.group();
      words++;
      stopWords += StopWords.ENGLISH.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
      capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
    }
    // Chinese and Japanese do not part their words: two characters are about one
    int ideographs = hasWideScript(text) ? (int) IDEOGRAPH.matcher(text).results().count() / 2 : 0;
    return new Prose(Math.max(words, ideographs), stopWords, capitals, isEnded(text));
  }

  private static boolean hasWideScript(String text) {
    return text.chars().anyMatch(c -> c >= FIRST_RADICAL);
  }

  private static boolean isEnded(String text) {
    return END.matcher(text).region(Math.max(0, text.length() - LONGEST_END), text.length()).find();
  }

  double stopWordShare() {
    return words == 0 ? 0 : (double) stopWords / words;
  }

  private double capitalShare() {
    return words == 0 ? 0 : (double) capitals / words;
  }

  /** A whole sentence at least, of a length that menus and headlines do not have. */
  boolean isSolid() {
    return (ended && words >= 10) || (words >= 25 && stopWordShare() >= .2);
  }

  /** Solid, or as long as a sentence and worded like one, though nothing ends it. */
  boolean isLikely() {
    return isSolid() || (words >= 12 && stopWordShare() >= .2 && capitalShare() < .6);
  }

  /** A sentence of any length. */
  boolean isSentence() {
    return ended && words >= 2;
  }
}
