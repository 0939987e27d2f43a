package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands at one height of a page, whether of one column or of several.
 *
 * @param pieces from left to right
 */
record PdfRow(List<Piece> pieces) {

  /** Letters of one row are no further apart in height than this share of theirs. */
  private static final float SAME_HEIGHT = .5f;

  /** The least gap between two columns, as a share of the type's size. */
  private static final float LEAST_GAP = .8f;

  /**
   * Letters without a wide gap between them, in points from the page's left edge.
   *
   * @param right of the last letter that is seen
   */
  record Piece(float left, float right, List<TextPosition> letters) {}

  /** The rows of a page from above. */
  static List<PdfRow> of(List<TextPosition> letters) {
    var sorted = new ArrayList<>(letters);
    sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    var rows = new ArrayList<PdfRow>();
    var row = new ArrayList<TextPosition>();
    for (var letter : sorted) {
      if (!row.isEmpty() && isBelow(letter, row.getFirst())) {
        rows.add(row(row));
        row.clear();
      }
      row.add(letter);
    }
    if (!row.isEmpty()) {
      rows.add(row(row));
    }
    return rows.stream().filter(found -> !found.pieces().isEmpty()).toList();
  }

  private static boolean isBelow(TextPosition letter, TextPosition first) {
    float height = Math.max(letter.getHeightDir(), first.getHeightDir());
    return letter.getYDirAdj() - first.getYDirAdj() > SAME_HEIGHT * height;
  }

  private static PdfRow row(List<TextPosition> letters) {
    letters.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    var pieces = new ArrayList<Piece>();
    for (var letter : letters) {
      float right = letter.getXDirAdj() + letter.getWidthDirAdj();
      var last = pieces.isEmpty() ? null : pieces.getLast();
      if (letter.getUnicode() == null || letter.getUnicode().isBlank()) {
        if (last != null) {
          last.letters().add(letter);
        }
      } else if (last == null || letter.getXDirAdj() - last.right() > gap(letter)) {
        pieces.add(new Piece(letter.getXDirAdj(), right, new ArrayList<>(List.of(letter))));
      } else {
        last.letters().add(letter);
        pieces.set(
            pieces.size() - 1,
            new Piece(last.left(), Math.max(last.right(), right), last.letters()));
      }
    }
    return new PdfRow(pieces);
  }

  private static float gap(TextPosition letter) {
    return LEAST_GAP * Math.abs(letter.getFontSizeInPt());
  }

  float left() {
    return pieces.getFirst().left();
  }

  float right() {
    return pieces.getLast().right();
  }

  boolean crosses(float x) {
    for (var piece : pieces) {
      if (piece.left() < x && piece.right() > x) {
        return true;
      }
    }
    return false;
  }

  PdfRow only(Predicate<Piece> isThere) {
    return new PdfRow(pieces.stream().filter(isThere).toList());
  }
}
