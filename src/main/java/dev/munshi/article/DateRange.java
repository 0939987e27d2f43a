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

  public boolean isDay() {
    return first.equals(last);
  }
}
