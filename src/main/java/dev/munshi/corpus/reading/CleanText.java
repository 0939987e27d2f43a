package dev.munshi.corpus.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is stored and quoted: composed Unicode, visible characters, single spaces. */
final class CleanText {

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F\\u202A-\\u202E"
              + "\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]|[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n|[\\r\\u2028\\u2029\\u0085\\f\\u000B]");
  private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]+");
  private static final Pattern ANY_SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private CleanText() {}

  /** One line: line ends count as spaces; empty where nothing visible is left. */
  static String line(String raw) {
    return ANY_SPACES.matcher(visible(raw)).replaceAll(" ").strip();
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
    var lines = LINE_END.matcher(raw).replaceAll("\n");
    var seen = INVISIBLE.matcher(lines).replaceAll("");
    return Normalizer.normalize(LONE_SURROGATE.matcher(seen).replaceAll(""), Normalizer.Form.NFC);
  }
}
