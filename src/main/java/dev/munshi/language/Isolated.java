package dev.munshi.language;

import java.util.ArrayDeque;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What others wrote, set apart within a line of ours by <a
 * href="https://www.unicode.org/reports/tr9/">Unicode's isolates</a>, so that neither direction
 * disturbs the other. Text without letters from right to left stays as it is.
 */
public final class Isolated {

  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char RIGHT_TO_LEFT = '\u2067';
  private static final char END = '\u2069';

  /** Text runs from right to left where so many of its words do: names in it are often Latin. */
  private static final double ENOUGH = .4;

  /** A line, and a piece within it. */
  private static final int DEEPEST = 2;

  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\u200C\\u200D]*");

  private Isolated() {}

  /** Their text as it may stand in a line of ours: what nobody sees is taken out. */
  public static String of(String theirs) {
    return eachLine(VisibleText.of(theirs), Isolated::framed);
  }

  /** Their text and what we add to it, such as the marks of its sources, in its direction. */
  public static String of(String theirs, String ours) {
    return framed(of(theirs) + ours);
  }

  /**
   * A line of ours, with text of theirs in it, as a person may see it: only isolates that could be
   * of this class stay.
   */
  public static String shown(String text) {
    var visible = VisibleText.withIsolates(text);
    return visible.chars().anyMatch(c -> LEFT_TO_RIGHT <= c && c <= END)
        ? eachLine(visible, Isolated::withoutStrangers)
        : visible;
  }

  private static String eachLine(String text, UnaryOperator<String> change) {
    return LINE.matcher(text)
        .replaceAll(line -> Matcher.quoteReplacement(change.apply(line.group())));
  }

  private static String withoutStrangers(String line) {
    var kept = new StringBuilder();
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == END) {
        close(kept, open.poll());
      } else if (c != LEFT_TO_RIGHT && c != RIGHT_TO_LEFT) {
        kept.append(c);
      } else if (open.size() < DEEPEST) {
        open.push(kept.length());
        kept.append(c);
      }
    }
    open.forEach(kept::deleteCharAt);
    return kept.toString();
  }

  private static void close(StringBuilder kept, @Nullable Integer start) {
    if (start == null) {
      return;
    }
    if (framed(kept.substring(start + 1)).startsWith(kept.substring(start, start + 1))) {
      kept.append(END);
    } else {
      kept.deleteCharAt(start);
    }
  }

  private static String framed(String line) {
    if (line.codePoints().noneMatch(Isolated::isRightToLeft)) {
      return line;
    }
    return (isRightToLeft(line) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + line + END;
  }

  /** Whether a text as a whole runs from right to left, whatever it begins with. */
  public static boolean isRightToLeft(String text) {
    long words = WORD.matcher(text).results().count();
    return WORD.matcher(text)
            .results()
            .filter(word -> isRightToLeft(word.group().codePointAt(0)))
            .count()
        > ENOUGH * words;
  }

  static boolean isRightToLeft(int codePoint) {
    int direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
