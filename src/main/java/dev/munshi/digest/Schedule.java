package dev.munshi.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a digest is due, by the clocks of a zone. A time that a change of clocks leaves out comes
 * later by what is left out; one that comes twice counts the first time.
 *
 * @param days of the week, at least one
 * @param at the time of day
 */
public record Schedule(Set<DayOfWeek> days, LocalTime at, ZoneId zone) {

  static final Set<DayOfWeek> DAILY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));
  static final Set<DayOfWeek> WEEKDAYS =
      Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  private static final int DAYS_OF_WEEK = 7;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public Schedule {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a schedule needs a day");
    }
  }

  /** The first time that it is due after an instant. */
  public Instant next(Instant after) {
    var today = after.atZone(zone).toLocalDate();
    return Stream.iterate(today.minusDays(1), day -> day.plusDays(1))
        .limit(DAYS_OF_WEEK + 3L)
        .filter(day -> days.contains(day.getDayOfWeek()))
        .map(day -> ZonedDateTime.of(day, at, zone).toInstant())
        .filter(due -> due.isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The last time that it was due up to an instant.
   *
   * @param due an earlier time at which it was due
   */
  Instant lastUpTo(Instant now, Instant due) {
    var last = due;
    for (var next = next(last); !next.isAfter(now); next = next(last)) {
      last = next;
    }
    return last;
  }

  /** Such as {@code weekdays at 09:00 (Asia/Karachi)}. */
  public String inWords() {
    return daysInWords() + " at " + TIME.format(at) + " (" + zone + ")";
  }

  /** Such as {@code weekdays}, or {@code weekly on Monday}. */
  public String daysInWords() {
    if (days.equals(DAILY)) {
      return "daily";
    }
    if (days.equals(WEEKDAYS)) {
      return "weekdays";
    }
    return days.stream()
        .sorted()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .collect(Collectors.joining(", ", "weekly on ", ""));
  }

  /** The days as they are kept: {@code 135} for Monday, Wednesday and Friday. */
  public String daysKept() {
    return days.stream()
        .sorted()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining());
  }

  /** What {@link #daysKept} gave. */
  public static Set<DayOfWeek> days(String kept) {
    return kept.chars()
        .mapToObj(digit -> DayOfWeek.of(Character.digit(digit, 10)))
        .collect(Collectors.toSet());
  }
}
