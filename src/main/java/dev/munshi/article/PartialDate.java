package dev.munshi.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of the Gregorian calendar that is known to the day, to the month or to the year. Ordered
 * by its first day; {@link #toString()} gives ISO 8601 in that precision.
 *
 * @param year from 1 to 9999
 * @param month from 1 to 12, or null
 * @param day of the month, or null; never given without the month
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day)
    implements Comparable<PartialDate> {

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** Throws {@link DateTimeException} where no such date exists. */
  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("no year " + year);
    }
    if (month == null) {
      if (day != null) {
        throw new DateTimeException("a day without its month");
      }
    } else if (day == null) {
      var checked = YearMonth.of(year, month);
      assert checked != null;
    } else {
      var checked = LocalDate.of(year, month, day);
      assert checked != null;
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.getYear(), month.getMonthValue(), null);
  }

  /**
   * Reads {@code 2022-02-19}, {@code 2022-02} or {@code 2022}; throws {@link DateTimeException} for
   * anything else.
   */
  public static PartialDate parse(String iso) {
    var match = ISO.matcher(iso.strip());
    if (!match.matches()) {
      throw new DateTimeException("not a date as YYYY-MM-DD, YYYY-MM or YYYY: " + iso);
    }
    return new PartialDate(
        Integer.parseInt(match.group(1)), number(match.group(2)), number(match.group(3)));
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  /** The first day that this date can mean. */
  public LocalDate first() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day that this date can mean. */
  public LocalDate last() {
    if (day != null) {
      return first();
    }
    return month == null ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
  }

  /** As people write it: {@code 19 February 2022}, {@code February 2022} or {@code 2022}. */
  public String inWords() {
    if (month == null) {
      return Integer.toString(year);
    }
    var named = first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
    return day == null ? named : day + " " + named;
  }

  @Override
  public int compareTo(PartialDate other) {
    return first().compareTo(other.first());
  }

  @Override
  public String toString() {
    if (month == null) {
      return "%04d".formatted(year);
    }
    return day == null ? "%04d-%02d".formatted(year, month) : first().toString();
  }
}
