package dev.munshi.index;

import java.time.LocalDate;

/**
 * A preference for what was published around a time.
 *
 * @param from the first day that counts fully
 * @param to the last such day, not before {@code from}
 * @param weight what such a day adds to a score of about 0 to 1
 */
public record Nearness(LocalDate from, LocalDate to, double weight) {

  private static final double GRACE_DAYS = 3;
  private static final double FADING_DAYS = 14;

  /** What was published later is less wanted: whoever asks of a time may not know of it. */
  private static final double FADING_DAYS_AFTER = 3.5;

  /** What a day of publication adds: all of the weight in the period, less and less outside. */
  double bonus(long epochDay) {
    return weight * share(epochDay);
  }

  /** The same as a share of the weight, from 0 to 1. */
  public double share(long epochDay) {
    double before = fading(from.toEpochDay() - epochDay, FADING_DAYS);
    double after = fading(epochDay - to.toEpochDay(), FADING_DAYS_AFTER);
    return Math.min(before, after);
  }

  private static double fading(long daysOutside, double fadingDays) {
    return Math.exp(-Math.max(0, daysOutside - GRACE_DAYS) / fadingDays);
  }
}
