package dev.munshi.sentence;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts texts into words, and folds what two spellings of a word may differ in. */
public final class Words {

  public static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Words() {}

  /** The words in order, lower case. */
  public static List<String> of(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).map(Words::lower).toList();
  }

  public static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Lower case, without accents. */
  public static String folded(String word) {
    var letters = Normalizer.normalize(word, Normalizer.Form.NFKD);
    return lower(MARKS.matcher(letters).replaceAll(""));
  }
}
