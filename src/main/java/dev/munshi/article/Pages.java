package dev.munshi.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages on which a stretch of a paged document stands.
 *
 * @param first the page on which the stretch begins, from 1, or null where there are no pages
 * @param breaks where each further page within the stretch begins in the article's text, ascending
 */
public record Pages(@Nullable Integer first, List<Integer> breaks) {

  public static final Pages NONE = new Pages(null, List.of());

  public Pages {
    breaks = List.copyOf(breaks);
    if (first == null && !breaks.isEmpty()) {
      throw new IllegalArgumentException("further pages without a first one");
    }
  }

  /**
   * The pages of a stretch.
   *
   * @param starts where each page of the document begins in its text, ascending from 0; empty where
   *     there are no pages
   */
  public static Pages of(List<Integer> starts, Span span) {
    if (starts.isEmpty()) {
      return NONE;
    }
    int first = (int) starts.stream().filter(start -> start <= span.start()).count();
    var breaks =
        starts.stream().filter(start -> start > span.start() && start < span.end()).toList();
    return new Pages(first, breaks);
  }

  /** The page on which the character at this place of the article's text stands, or null. */
  public @Nullable Integer at(int place) {
    return first == null
        ? null
        : Integer.valueOf(first + (int) breaks.stream().filter(start -> start <= place).count());
  }
}
