package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.PageLines.Line;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Where on a page its article stands, in places of its lines.
 *
 * @param heading the line of the article's heading; where it has none, the one before the text
 * @param first the first line of the text
 * @param last the last line of the text
 */
record Landmarks(int heading, int first, int last) {

  /** A heading of fewer letters may stand anywhere. */
  private static final int SHORTEST = 12;

  private static final int MOST_BEFORE_TEXT = 8;

  static Landmarks of(List<Line> lines, List<Block> text, String title) {
    int first = place(lines, text.getFirst().text(), 0);
    int last = Math.max(first, lastPlace(lines, text.getLast().text()));
    int heading = heading(lines, title, first);
    return new Landmarks(
        heading < 0 ? Math.max(-1, first - MOST_BEFORE_TEXT) : heading, first, last);
  }

  private static int place(List<Line> lines, String text, int otherwise) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().equals(text)) {
        return i;
      }
    }
    return otherwise;
  }

  private static int lastPlace(List<Line> lines, String text) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).text().equals(text)) {
        return i;
      }
    }
    return -1;
  }

  /** The h1 that says the title, else the last line that does, else the last heading; or -1. */
  private static int heading(List<Line> lines, String title, int first) {
    var wanted = bare(title);
    int said = -1;
    int headed = -1;
    for (int i = Math.min(first, lines.size() - 1); i >= 0; i--) {
      var line = lines.get(i);
      boolean same = isSame(bare(line.text()), wanted);
      if (same && isHeading(line.owner())) {
        return i;
      }
      said = said < 0 && same ? i : said;
      headed = headed < 0 && isHeading(line.owner()) ? i : headed;
    }
    return said < 0 ? headed : said;
  }

  private static boolean isHeading(Element owner) {
    return owner.normalName().matches("h[1-3]")
        || (owner.parent() != null && owner.parent().normalName().matches("h[1-3]"));
  }

  private static boolean isSame(String line, String title) {
    return line.equals(title)
        || (line.length() >= SHORTEST && title.contains(line))
        || (title.length() >= SHORTEST
            && line.contains(title)
            && line.length() < title.length() * 2);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
