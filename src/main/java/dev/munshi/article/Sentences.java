package dev.munshi.article;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a text into sentences by ICU's rules (Unicode Annex 29), but not after the abbreviations
 * of news prose, nor before a small letter. Line ends always end a sentence. Thread-safe.
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Adj.", "Adm.", "Adv.", "Brig.", "Capt.", "Cir.", "Cmdr.", "Col.", "Dept.", "Dr.", "Fig.",
          "Gen.", "Gov.", "Hon.", "Inc.", "Jr.", "Lt.", "Ltd.", "Maj.", "Messrs.", "Mr.", "Mrs.",
          "Ms.", "Mt.", "No.", "Nos.", "Pres.", "Prof.", "Pvt.", "Rep.", "Reps.", "Retd.", "Rev.",
          "Rs.", "Sec.", "Sen.", "Sens.", "Sgt.", "Sr.", "St.", "Supt.", "Vol.", "a.m.", "p.m.",
          "approx.", "cf.", "e.g.", "etc.", "i.e.", "pp.", "vs.", "v.", "Jan.", "Feb.", "Mar.",
          "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.");

  /** The end of "J. Smith", "U.S. President" and "Ph.D. thesis". */
  private static final Pattern INITIALS = Pattern.compile("(?:.*\\.)?\\p{Lu}\\.");

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
    breaks.setText(line);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < line.length() && !goesOn(line, start, end)) {
        addTrimmed(line, start, end, lineStart, spans);
        start = end;
      }
    }
    addTrimmed(line, start, line.length(), lineStart, spans);
  }

  /** Whether the sentence goes on beyond this break, as in {@code “Why?” he asked}. */
  private static boolean goesOn(String line, int start, int end) {
    return Character.isLowerCase(line.codePointAt(end)) || endsInAbbreviation(line, start, end);
  }

  private static boolean endsInAbbreviation(String line, int start, int end) {
    int last = end;
    while (last > start && isBlank(line.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > start && isOfWord(line.charAt(first - 1))) {
      first--;
    }
    var word = line.substring(first, last);
    return ABBREVIATIONS.contains(word) || INITIALS.matcher(word).matches();
  }

  private static boolean isOfWord(char c) {
    return c == '.' || Character.isLetterOrDigit(c);
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
