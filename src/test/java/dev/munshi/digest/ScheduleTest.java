package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static Schedule daily(String at, String zone) {
    return new Schedule(Schedule.DAILY, LocalTime.parse(at), ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    // the clocks go from 02:00 to 03:00 on 29 March 2026
    "02:30, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "02:30, Europe/Berlin, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
    // and from 03:00 to 02:00 on 25 October 2026
    "02:30, Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "02:30, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    // Samoa had no 30 December 2011
    "09:00, Pacific/Apia, 2011-12-29T20:00:00Z, 2011-12-30T19:00:00Z",
    "09:00, Asia/Karachi, 2026-01-01T03:59:59Z, 2026-01-01T04:00:00Z",
    "09:00, Asia/Karachi, 2026-01-01T04:00:00Z, 2026-01-02T04:00:00Z"
  })
  void is_due_by_the_clocks_of_its_zone(String at, String zone, Instant after, Instant due) {
    assertThat(daily(at, zone).next(after)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 02:30",
    "America/New_York, 01:30",
    "Australia/Lord_Howe, 02:15",
    "Asia/Karachi, 09:00",
    "Africa/Casablanca, 02:30"
  })
  void is_due_once_on_each_day_of_a_year(String zone, String at) {
    var schedule = daily(at, zone);
    var end = Instant.parse("2027-01-01T12:00:00Z");
    var days = new HashSet<LocalDate>();
    int times = 0;
    for (var due = schedule.next(Instant.parse("2026-01-01T12:00:00Z"));
        due.isBefore(end);
        due = schedule.next(due)) {
      days.add(LocalDate.ofInstant(due, ZoneId.of(zone)));
      times++;
    }

    assertThat(times).isEqualTo(365);
    assertThat(days).hasSize(365);
  }

  @Test
  void a_weekly_one_waits_for_its_day() {
    var schedule =
        new Schedule(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), ZoneId.of("Asia/Karachi"));
    var monday = Instant.parse("2026-11-23T04:00:00Z");

    assertThat(schedule.next(monday)).isEqualTo(monday.plus(Duration.ofDays(7)));
    assertThat(schedule.next(monday.minusSeconds(1))).isEqualTo(monday);
    assertThat(Schedule.days(schedule.daysKept())).isEqualTo(schedule.days());
  }

  @Test
  void the_last_of_several_missed_times_is_found() {
    var schedule = daily("09:00", "UTC");
    var due = Instant.parse("2026-11-20T09:00:00Z");

    assertThat(schedule.lastUpTo(Instant.parse("2026-11-28T08:00:00Z"), due))
        .isEqualTo(Instant.parse("2026-11-27T09:00:00Z"));
    assertThat(schedule.lastUpTo(due, due)).isEqualTo(due);
  }
}
