package dev.munshi.corpus.reading;

import java.util.regex.Pattern;

/**
 * A printed line of a PDF. Places and sizes are in points, of which an inch has 72.
 *
 * @param text cleaned, never blank
 * @param page from 0
 * @param column counted through the whole document
 * @param left where it begins, from the page's left edge
 * @param right where it ends, likewise
 * @param y its baseline, from the page's upper edge
 * @param size of its type
 * @param bold whether most of it is bold
 */
record PdfLine(
    String text, int page, int column, float left, float right, float y, float size, boolean bold) {

  private static final Pattern ENDED = Pattern.compile("[.!?:;…۔؟。！？][\"'”’»)\\]]*$");
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}[-\\u2010\\u00AD]$");

  /** Sizes that differ by less are of one type. */
  private static final float SAME_SIZE = .12f;

  boolean isEnded() {
    return ENDED.matcher(text).find();
  }

  boolean isHyphenated() {
    return HYPHENATED.matcher(text).find();
  }

  boolean beginsSmall() {
    return Character.isLowerCase(text.codePointAt(0));
  }

  boolean isOfTypeOf(PdfLine other) {
    return bold == other.bold && Math.abs(size - other.size) <= SAME_SIZE * other.size;
  }

  /** How wide its first word is, with the space before it; all its letters counted as equal. */
  float firstWordWidth() {
    int space = text.indexOf(' ');
    int length = (space < 0 ? text.length() : space) + 1;
    return (right - left) / text.length() * length;
  }
}
