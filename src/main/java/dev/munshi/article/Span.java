package dev.munshi.article;

/**
 * A stretch of a text in UTF-16 units.
 *
 * @param start inclusive, 0 or more
 * @param end exclusive, after start
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
