package dev.munshi.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day that is named without its year.
 *
 * @param weekday as the text says it, or null
 */
record DayWithoutYear(int month, int day, @Nullable DayOfWeek weekday) {

  /** News tells of days so long ago without their year at the furthest. */
  private static final int MOST_MONTHS_BEFORE = 6;

  private static final int MOST_MONTHS_AFTER = 1;

  /** The one such day of the years that falls on the weekday; null where none or several do. */
  @Nullable LocalDate inOneOf(Stream<Integer> years) {
    return weekday == null ? null : only(days(years));
  }

  /**
   * The one such day around a publication: on the weekday in its year or one beside it, else from
   * half a year before its day to a month after it; null where none or several are.
   */
  @Nullable LocalDate near(PartialDate published) {
    var years = IntStream.rangeClosed(published.year() - 1, published.year() + 1).boxed();
    if (weekday != null) {
      return only(days(years));
    }
    if (published.day() == null) {
      return null;
    }
    var from = published.first().minusMonths(MOST_MONTHS_BEFORE);
    var to = published.first().plusMonths(MOST_MONTHS_AFTER);
    return only(days(years).filter(date -> !date.isBefore(from) && !date.isAfter(to)));
  }

  private Stream<LocalDate> days(Stream<Integer> years) {
    return years
        .flatMap(year -> Stream.ofNullable(in(year)))
        .filter(date -> weekday == null || Objects.equals(date.getDayOfWeek(), weekday));
  }

  private @Nullable LocalDate in(int year) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate only(Stream<LocalDate> days) {
    var found = days.limit(2).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }
}
