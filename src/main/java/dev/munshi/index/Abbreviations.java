package dev.munshi.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds short forms that a text explains: "National Coordination Cell (NCC)" or "NCC (National
 * Coordination Cell)". The algorithm is that of A. Schwartz and M. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 2003;
 * in addition a short form must have two capitals.
 */
final class Abbreviations {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,100})\\)");
  private static final Pattern SHORT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}&.-]{1,9}");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!;:\\n]\\s");
  private static final int LONGEST = 150;

  private Abbreviations() {}

  /** A short form and what it stands for, as the text writes them. */
  record Pair(String shortForm, String longForm) {}

  static List<Pair> in(String text) {
    var pairs = new ArrayList<Pair>();
    BRACKETS
        .matcher(text)
        .results()
        .forEach(
            brackets -> {
              var inside = brackets.group(1).strip();
              var before = before(text, brackets.start());
              var last = before.substring(before.lastIndexOf(' ') + 1);
              add(pairs, inside, before);
              add(pairs, last, inside);
            });
    return pairs;
  }

  private static String before(String text, int end) {
    var stretch = text.substring(Math.max(0, end - LONGEST), end).strip();
    var ends = SENTENCE_END.matcher(stretch).results().mapToInt(match -> match.end()).max();
    return stretch.substring(ends.orElse(0));
  }

  private static void add(List<Pair> pairs, String shortForm, String before) {
    boolean isShort =
        SHORT.matcher(shortForm).matches() && CAPITAL.matcher(shortForm).results().count() >= 2;
    var longForm = isShort ? longForm(shortForm, before) : null;
    if (longForm != null) {
      pairs.add(new Pair(shortForm, longForm));
    }
  }

  /**
   * The shortest end of a text whose letters have those of the short form in their order, the first
   * at the beginning of a word; null where there is none.
   */
  private static @Nullable String longForm(String shortForm, String text) {
    int at = text.length();
    for (int i = shortForm.length() - 1; i >= 0; i--) {
      if (Character.isLetterOrDigit(shortForm.charAt(i))) {
        at = lastBefore(at, shortForm.charAt(i), i == 0, text);
        if (at < 0) {
          return null;
        }
      }
    }
    var longForm = text.substring(text.lastIndexOf(' ', at) + 1);
    int words = longForm.split("[\\s-]+", -1).length;
    boolean fits = words >= 2 && words <= Math.min(shortForm.length() + 5, 2 * shortForm.length());
    return fits && !longForm.contains(shortForm) ? longForm : null;
  }

  private static int lastBefore(int end, char wanted, boolean opensWord, String text) {
    for (int at = end - 1; at >= 0; at--) {
      boolean same = Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(wanted);
      if (same && (!opensWord || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        return at;
      }
    }
    return -1;
  }
}
