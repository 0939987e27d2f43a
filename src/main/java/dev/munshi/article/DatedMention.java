package dev.munshi.article;

/**
 * A stretch of a text that names a time.
 *
 * @param days the days that it means
 */
public record DatedMention(Span span, DateRange days, Kind kind) {

  /** What the days follow from. */
  public enum Kind {
    /** "19 February 2022", "March 2020", "in 2019": the words alone. */
    ABSOLUTE,
    /** "19 February", "Monday, Dec 12": the words, their weekday, and when they were published. */
    WITHOUT_YEAR,
    /** "on Tuesday", "yesterday", "last week": when they were published. */
    RELATIVE
  }
}
