package dev.munshi.article;

import java.time.LocalDate;

/**
 * The days from one to another, both included.
 *
 * @param last not before first
 */
public record DateRange(LocalDate first, LocalDate last) {

  public DateRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("no days from " + first + " to " + last);
    }
  }

  public boolean overlaps(DateRange other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  public boolean contains(DateRange other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  public boolean isDay() {
    return first.equals(last);
  }
}
