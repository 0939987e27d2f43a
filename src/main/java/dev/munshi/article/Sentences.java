package dev.munshi.article;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits a text into sentences by ICU's rules (Unicode Annex 29), but not after the abbreviations
 * of news prose and law, nor before a small letter. Line ends always end a sentence. What goes on
 * for longer than any sentence does, such as a table, is cut where it can best be cut. Thread-safe.
 */
public final class Sentences {

  /** In UTF-16 units; what is longer is no sentence. */
  static final int LONGEST = 2_000;

  /** The longest piece of what is no sentence, in UTF-16 units. */
  private static final int LONGEST_PIECE = 1_000;

  /** Where to cut, the best place first. */
  private static final List<String> PLACES = List.of("; ", ": ", ", ", " ");

  private static final Pattern ELLIPSIS = Pattern.compile("(?<=\\p{L})…");

  private static final BreakIterator RULES = BreakIterator.getSentenceInstance(Locale.ENGLISH);

  private Sentences() {}

  /** The sentences in order, without the white space around them; empty for a blank text. */
  public static List<Span> of(String text) {
    var spans = new ArrayList<Span>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      addLine(text, lineStart, lineEnd, spans);
      lineStart = lineEnd + 1;
    }
    return spans;
  }

  private static void addLine(String text, int lineStart, int lineEnd, List<Span> spans) {
    var line = text.substring(lineStart, lineEnd);
    var breaks = RULES.clone();
    // of the same length; the rules do not end a sentence with three dots in one
    breaks.setText(ELLIPSIS.matcher(line).replaceAll("."));
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < line.length() && !FullStop.goesOn(line, start, end)) {
        addTrimmed(line, start, end, lineStart, spans);
        start = end;
      }
    }
    addTrimmed(line, start, line.length(), lineStart, spans);
  }

  private static void addTrimmed(String line, int from, int to, int offset, List<Span> spans) {
    int start = from;
    int end = to;
    while (start < end && Blank.is(line.charAt(start))) {
      start++;
    }
    while (end > start && Blank.is(line.charAt(end - 1))) {
      end--;
    }
    if (end - start > LONGEST) {
      addPieces(line, start, end, offset, spans);
    } else if (start < end) {
      spans.add(new Span(offset + start, offset + end));
    }
  }

  private static void addPieces(String line, int from, int to, int offset, List<Span> spans) {
    int start = from;
    while (to - start > LONGEST_PIECE) {
      int cut = cut(line, start);
      addTrimmed(line, start, cut, offset, spans);
      start = cut;
    }
    addTrimmed(line, start, to, offset, spans);
  }

  /** Where the first piece of what begins here ends: not before its middle where that can be. */
  private static int cut(String line, int start) {
    int furthest = start + LONGEST_PIECE;
    for (var place : PLACES) {
      int at = line.lastIndexOf(place, furthest - place.length());
      if (at >= start + LONGEST_PIECE / 2) {
        return at + place.length();
      }
    }
    return Character.isLowSurrogate(line.charAt(furthest)) ? furthest - 1 : furthest;
  }
}
