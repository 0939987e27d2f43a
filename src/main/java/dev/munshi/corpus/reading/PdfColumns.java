package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;

/**
 * Parts the letters of a page into columns, in reading order. A gutter is a place that no line
 * crosses over several lines, with lines of prose on both sides; the short cells of a table make
 * none.
 */
final class PdfColumns {

  /** Lines that must stand on each side of a gutter. */
  private static final int LEAST_LINES = 4;

  /** The share of its column that a line of prose fills on average. */
  private static final float LEAST_FILL = .6f;

  /** No column is narrower than this share of what it is parted from. */
  private static final float NARROWEST = .2f;

  /** Points between two places that are tried. */
  private static final float STEP = 2;

  /** Columns within columns. */
  private static final int DEEPEST = 3;

  private final List<List<TextPosition>> columns = new ArrayList<>();

  private PdfColumns() {}

  /** Each list can be changed. */
  static List<List<TextPosition>> of(List<TextPosition> letters) {
    var parting = new PdfColumns();
    parting.part(PdfRow.of(upright(letters)), 0);
    return parting.columns;
  }

  /** Without what is turned against most of the page, such as a stamp along its edge. */
  private static List<TextPosition> upright(List<TextPosition> letters) {
    var turns = new int[4];
    for (var letter : letters) {
      turns[turn(letter)]++;
    }
    int most = 0;
    for (int i = 1; i < turns.length; i++) {
      most = turns[i] > turns[most] ? i : most;
    }
    int turn = most;
    return letters.stream().filter(letter -> turn(letter) == turn).toList();
  }

  private static int turn(TextPosition letter) {
    return Math.floorMod(Math.round(letter.getDir() / 90), 4);
  }

  private void part(List<PdfRow> rows, int depth) {
    float gutter = depth < DEEPEST ? gutter(rows) : Float.NaN;
    var whole = new ArrayList<PdfRow>();
    for (var band : bands(rows, gutter)) {
      if (isParted(band, gutter)) {
        close(whole);
        part(side(band, piece -> piece.right() <= gutter), depth + 1);
        part(side(band, piece -> piece.left() >= gutter), depth + 1);
      } else {
        whole.addAll(band);
      }
    }
    close(whole);
  }

  private void close(List<PdfRow> rows) {
    if (!rows.isEmpty()) {
      var letters = new ArrayList<TextPosition>();
      rows.forEach(row -> row.pieces().forEach(piece -> letters.addAll(piece.letters())));
      columns.add(letters);
      rows.clear();
    }
  }

  /** The middle of the places that part most lines, or NaN where nothing does. */
  private static float gutter(List<PdfRow> rows) {
    float left = left(rows);
    float right = right(rows);
    float margin = NARROWEST * (right - left);
    var best = new ArrayList<Float>();
    int most = 0;
    for (float x = left + margin; x <= right - margin; x += STEP) {
      int parted = 0;
      for (var band : bands(rows, x)) {
        parted += isParted(band, x) ? band.size() : 0;
      }
      if (parted > most) {
        best.clear();
        most = parted;
      }
      if (most > 0 && parted == most) {
        best.add(x);
      }
    }
    return best.isEmpty() ? Float.NaN : best.get(best.size() / 2);
  }

  /** Rows after each other that a gutter at this place parts, or that all cross it. */
  private static List<List<PdfRow>> bands(List<PdfRow> rows, float x) {
    var bands = new ArrayList<List<PdfRow>>();
    boolean last = false;
    for (var row : rows) {
      boolean crosses = row.crosses(x);
      if (bands.isEmpty() || crosses != last) {
        bands.add(new ArrayList<>());
      }
      bands.getLast().add(row);
      last = crosses;
    }
    return bands;
  }

  private static boolean isParted(List<PdfRow> band, float x) {
    if (Float.isNaN(x) || band.getFirst().crosses(x)) {
      return false;
    }
    var before = side(band, piece -> piece.right() <= x);
    var after = side(band, piece -> piece.left() >= x);
    return isColumn(before, x - left(before)) && isColumn(after, right(after) - x);
  }

  private static float left(List<PdfRow> rows) {
    return rows.stream().map(PdfRow::left).min(Comparator.naturalOrder()).orElse(0f);
  }

  private static float right(List<PdfRow> rows) {
    return rows.stream().map(PdfRow::right).max(Comparator.naturalOrder()).orElse(0f);
  }

  /** Whether there are lines enough, which fill the width up to the gutter. */
  private static boolean isColumn(List<PdfRow> rows, float width) {
    double filled = rows.stream().mapToDouble(row -> row.right() - row.left()).average().orElse(0);
    return rows.size() >= LEAST_LINES && filled >= LEAST_FILL * width;
  }

  private static List<PdfRow> side(List<PdfRow> band, Predicate<PdfRow.Piece> isThere) {
    return band.stream()
        .map(row -> row.only(isThere))
        .filter(row -> !row.pieces().isEmpty())
        .toList();
  }
}
