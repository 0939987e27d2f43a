package dev.munshi.corpus.reading;

import dev.munshi.language.VisibleText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is stored and quoted: composed Unicode, visible characters, single spaces. */
final class CleanText {

  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n|[\\r\\u2028\\u2029\\u0085\\f\\u000B]");
  private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]+");
  private static final Pattern ANY_SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private static final char DELETE = '\u007F';
  private static final char NO_BREAK = '\u00A0';
  private static final char SOFT_HYPHEN = '\u00AD';

  /** The first combining mark: what stands before is composed. */
  private static final char MARKS = '\u0300';

  private CleanText() {}

  /** One line: line ends count as spaces; empty where nothing visible is left. */
  static String line(String raw) {
    var visible = visible(raw);
    return isSpacedOnce(visible) ? visible : ANY_SPACES.matcher(visible).replaceAll(" ").strip();
  }

  /** Lines apart by {@code \n}, their indentation kept as one space, blank lines kept. */
  static String lines(String raw) {
    return SPACES.matcher(visible(raw)).replaceAll(" ");
  }

  /** Paragraphs apart by one blank line; the line ends within a paragraph stay. */
  static String paragraphs(String raw) {
    var lines = lines(raw).replaceAll("(?m)^ +| +$", "").strip();
    return lines.replaceAll("\\n{2,}", "\n\n");
  }

  private static String visible(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    var lines = LINE_END.matcher(raw).replaceAll("\n");
    return Normalizer.normalize(VisibleText.of(lines), Normalizer.Form.NFC);
  }

  /** Whether there is nothing to do: most text is, and pages have megabytes of it. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain =
          (c >= ' ' && c < DELETE)
              || c == '\n'
              || c == '\t'
              || (c > NO_BREAK && c < MARKS && c != SOFT_HYPHEN);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpacedOnce(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= MARKS || c < ' ' || c == NO_BREAK || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }
}
