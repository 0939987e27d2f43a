package dev.munshi.corpus.reading;

import dev.munshi.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the lines of a PDF are set: their distance, their margins, the size of most of them. */
final class PdfLayout {

  /** A distance between lines that is so many times the usual one parts paragraphs. */
  private static final float WIDE = 1.35f;

  /** The distance of lines where none is known, as a multiple of the type's size. */
  private static final float USUAL = 1.25f;

  /** An indent, as a share of the type's size. */
  private static final float INDENT = .8f;

  /** A line of prose, as a share of its column's width. */
  private static final float LONG = .6f;

  private static final Pattern BULLET = Pattern.compile("^(?:[•‣▪●○◦·*]|[-–—] ).*");
  private static final Pattern NUMBERED =
      Pattern.compile("^[(\\[]?(?:\\d{1,3}|[ivxlIVXL]{1,6}|\\p{L})[.)\\]] .*");

  private record Margins(float left, float right) {}

  private final Map<Integer, Margins> columns = new HashMap<>();
  private final Map<Float, Float> distances = new HashMap<>();
  private final boolean fromRight;

  PdfLayout(List<PdfLine> lines) {
    var found = new HashMap<Float, List<Float>>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      columns.merge(
          line.column(),
          new Margins(line.left(), line.right()),
          (one, other) ->
              new Margins(
                  Math.min(one.left(), other.left()), Math.max(one.right(), other.right())));
      var before = i == 0 ? line : lines.get(i - 1);
      float distance = line.y() - before.y();
      if (line.column() == before.column() && distance > 0 && line.isOfTypeOf(before)) {
        found.computeIfAbsent(line.size(), size -> new ArrayList<>()).add(distance);
      }
    }
    found.forEach((size, all) -> distances.put(size, median(all)));
    fromRight = "ur".equals(Language.guess(start(lines)));
  }

  private static String start(List<PdfLine> lines) {
    return String.join("\n", lines.stream().limit(50).map(PdfLine::text).toList());
  }

  private static float median(List<Float> numbers) {
    numbers.sort(null);
    return numbers.get(numbers.size() / 2);
  }

  /** Whether the paragraph of a line goes on in the next one. */
  boolean goesOn(PdfLine line, PdfLine next) {
    if (!line.isOfTypeOf(next) || BULLET.matcher(next.text()).matches()) {
      return false;
    }
    if (line.column() != next.column()) {
      return !line.isEnded() && !line.bold() && (next.beginsSmall() || isFull(line, next));
    }
    float distance = next.y() - line.y();
    float usual = distances.getOrDefault(line.size(), USUAL * line.size());
    if (distance <= 0 || distance > WIDE * usual) {
      return false;
    }
    if (line.isHyphenated() && next.beginsSmall()) {
      return true;
    }
    boolean opens = NUMBERED.matcher(next.text()).matches() || isIndented(line, next);
    return !(opens && line.isEnded())
        && (line.bold() || isFull(line, next) || isBrokenOff(line, next));
  }

  /** Whether a long line stops within a sentence, as when the next word could not be parted. */
  private boolean isBrokenOff(PdfLine line, PdfLine next) {
    var margins = columns.getOrDefault(line.column(), new Margins(line.left(), line.right()));
    boolean isLong = line.right() - line.left() > LONG * (margins.right() - margins.left());
    return isLong && !line.isEnded() && next.beginsSmall();
  }

  private boolean isIndented(PdfLine line, PdfLine next) {
    return fromRight
        ? line.right() - next.right() > INDENT * line.size()
        : next.left() - line.left() > INDENT * line.size();
  }

  /** Whether the next line's first word would not have stood in this line as well. */
  private boolean isFull(PdfLine line, PdfLine next) {
    var margins = columns.getOrDefault(line.column(), new Margins(line.left(), line.right()));
    float room = fromRight ? line.left() - margins.left() : margins.right() - line.right();
    return room < next.firstWordWidth() + INDENT * line.size();
  }
}
