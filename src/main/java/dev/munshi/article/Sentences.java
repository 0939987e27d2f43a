package dev.munshi.article;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences by ICU's rules (Unicode Annex 29 with CLDR's suppressions), with the
 * abbreviations of news prose kept whole. Line ends always end a sentence. Thread-safe.
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Adm.", "Brig.", "Capt.", "Cir.", "Cmdr.", "Col.", "Dr.", "Fig.", "Gen.", "Gov.", "Hon.",
          "Inc.", "Jr.", "Lt.", "Ltd.", "Maj.", "Messrs.", "Mr.", "Mrs.", "Ms.", "Mt.", "No.",
          "Nos.", "Pres.", "Prof.", "Pvt.", "Rep.", "Reps.", "Retd.", "Rev.", "Rs.", "Sec.", "Sen.",
          "Sens.", "Sgt.", "Sr.", "St.", "Supt.", "Vol.", "a.m.", "p.m.", "approx.", "cf.", "e.g.",
          "etc.", "i.e.", "vs.", "v.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.",
          "Sept.", "Sep.", "Oct.", "Nov.", "Dec.");

  private static final BreakIterator RULES = rules();

  private Sentences() {}

  private static BreakIterator rules() {
    var builder = FilteredBreakIteratorBuilder.getInstance(Locale.ENGLISH);
    ABBREVIATIONS.forEach(builder::suppressBreakAfter);
    return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(Locale.ENGLISH));
  }

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
    breaks.setText(line);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (endsInInitial(line, start, end)) {
        continue;
      }
      addTrimmed(line, start, end, lineStart, spans);
      start = end;
    }
    addTrimmed(line, start, line.length(), lineStart, spans);
  }

  /** "J. Smith": one capital and a full stop do not end a sentence, "U.S. President" neither. */
  private static boolean endsInInitial(String line, int start, int end) {
    int last = end - 1;
    while (last > start && Character.isWhitespace(line.charAt(last))) {
      last--;
    }
    if (end == line.length() || line.charAt(last) != '.' || last - 1 < start) {
      return false;
    }
    boolean capital = Character.isUpperCase(line.charAt(last - 1));
    return capital && (last - 2 < start || !Character.isLetterOrDigit(line.charAt(last - 2)));
  }

  private static void addTrimmed(String line, int from, int to, int offset, List<Span> spans) {
    int start = from;
    int end = to;
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new Span(offset + start, offset + end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
