package dev.munshi.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the full stops that end a sentence from those of abbreviations, numbers and addresses. */
final class FullStop {

  /** What a name, a rank or a number follows. */
  private static final Set<String> BEFORE_MORE =
      Set.of(
          "Adj.", "Adm.", "Adv.", "Amb.", "Approx.", "Art.", "Arts.", "Brig.", "Capt.", "Ch.",
          "Cir.", "Cmdr.", "Col.", "Dept.", "Dr.", "Engr.", "Fig.", "Gen.", "Gov.", "Govt.", "Hon.",
          "Lt.", "Maj.", "Messrs.", "Mr.", "Mrs.", "Ms.", "Mst.", "Mt.", "No.", "Nos.", "Pres.",
          "Prof.", "Pvt.", "Rep.", "Reps.", "Rev.", "Rs.", "Sec.", "Secs.", "Sen.", "Sens.", "Sgt.",
          "St.", "Supt.", "Vol.", "Vs.", "approx.", "cf.", "e.g.", "i.e.", "pp.", "vs.", "v.",
          "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.",
          "Dec.");

  /** What may be the last word of a sentence as well. */
  private static final Set<String> ALSO_LAST =
      Set.of(
          "Bros.", "Co.", "Corp.", "Inc.", "Jr.", "Ltd.", "Retd.", "Sr.", "a.m.", "etc.", "p.m.");

  /** What a number follows; other words otherwise, as in "The answer is no." */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "art.", "arts.", "ch.", "chap.", "cl.", "fig.", "no.", "nos.", "ord.", "p.", "para.",
          "paras.", "reg.", "rs.", "s.", "sched.", "sec.", "secs.", "ss.", "vol.");

  /** The end of "J. Smith", "U.S. President" and "Ph.D. thesis". */
  private static final Pattern INITIALS = Pattern.compile("(?:.*\\.)?\\p{Lu}\\.");

  /** A word that hardly follows an abbreviation within a sentence. */
  private static final Pattern OPENING =
      Pattern.compile("\\s*(?:But|He|However|It|She|The|They|This)\\s");

  /** The number of a list's item, with nothing before it. */
  private static final Pattern ITEM =
      Pattern.compile("\\s*[(\\[]?(?:\\d{1,3}|[ivxlIVXL]{1,6}|\\p{L})[.)]\\s*");

  /** No address is longer, in UTF-16 units. */
  private static final int LONGEST_ADDRESS = 500;

  private FullStop() {}

  /**
   * Whether a sentence that begins at {@code start} goes on beyond {@code end}, where the rules of
   * Unicode would end it.
   */
  static boolean goesOn(String line, int start, int end) {
    return Character.isLowerCase(line.codePointAt(end))
        || ITEM.matcher(line).region(start, end).matches()
        || isInAddress(line, end)
        || endsInAbbreviation(line, start, end);
  }

  private static boolean isInAddress(String line, int end) {
    int first = end;
    int least = Math.max(0, end - LONGEST_ADDRESS);
    while (first > least && !Blank.is(line.charAt(first - 1))) {
      first--;
    }
    var word = line.substring(first, end);
    return word.contains("://") || word.contains("@") || word.startsWith("www.");
  }

  private static boolean endsInAbbreviation(String line, int start, int end) {
    int last = end;
    while (last > start && Blank.is(line.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > start && isOfWord(line.charAt(first - 1))) {
      first--;
    }
    var word = line.substring(first, last);
    if (BEFORE_MORE.contains(word)) {
      return true;
    }
    if (BEFORE_NUMBERS.contains(word.toLowerCase(Locale.ROOT))) {
      return Character.isDigit(line.charAt(end));
    }
    boolean initials = INITIALS.matcher(word).matches();
    return (initials || ALSO_LAST.contains(word))
        && !OPENING.matcher(line).region(end, line.length()).lookingAt();
  }

  private static boolean isOfWord(char c) {
    return c == '.' || Character.isLetterOrDigit(c);
  }
}
