package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @Provide
  Arbitrary<PartialDate> dates() {
    var years = Arbitraries.integers().between(1, 9999);
    var months = Arbitraries.integers().between(1, 12);
    var ofYears = years.map(year -> new PartialDate(year, null, null));
    var ofMonths = years.flatMap(year -> months.map(month -> new PartialDate(year, month, null)));
    var days =
        Arbitraries.longs()
            .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
            .map(day -> PartialDate.of(LocalDate.ofEpochDay(day)));
    return Arbitraries.oneOf(ofYears, ofMonths, days);
  }

  @Property
  void reads_back_what_it_prints(@ForAll("dates") PartialDate date) {
    assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
  }

  @Property
  void begins_before_it_ends(@ForAll("dates") PartialDate date) {
    assertThat(date.first()).isBeforeOrEqualTo(date.last());
    assertThat(date.first().equals(date.last())).isEqualTo(date.day() != null);
    assertThat(PartialDate.of(date.first()).toString()).startsWith(date.toString());
    assertThat(PartialDate.of(date.last()).toString()).startsWith(date.toString());
  }

  @Property
  void is_ordered_by_its_first_day(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.first().compareTo(other.first())))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }

  @Test
  void sorts_dates_of_different_precision() {
    var sorted =
        Stream.of("2022-02-19", "2023", "2022-02", "2021-12-31", "2022")
            .map(PartialDate::parse)
            .sorted()
            .map(PartialDate::toString);
    assertThat(sorted).containsExactly("2021-12-31", "2022", "2022-02", "2022-02-19", "2023");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-19, 2022, 2, 19",
    "2022-02, 2022, 2,",
    "2022, 2022,,",
    "' 2022-02 ', 2022, 2,",
    "0007-01-02, 7, 1, 2"
  })
  void keeps_the_precision_that_was_written(
      String iso, int year, @Nullable Integer month, @Nullable Integer day) {
    assertThat(PartialDate.parse(iso)).isEqualTo(new PartialDate(year, month, day));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-19, 2022-02-19, 2022-02-19",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-02, 2023-02-01, 2023-02-28",
    "2022, 2022-01-01, 2022-12-31"
  })
  void knows_the_days_that_it_can_mean(String iso, LocalDate first, LocalDate last) {
    assertThat(PartialDate.parse(iso).first()).isEqualTo(first);
    assertThat(PartialDate.parse(iso).last()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-19, 19 February 2022",
    "2022-09-01, 1 September 2022",
    "2022-02, February 2022",
    "2022, 2022"
  })
  void is_written_as_people_write_it(String iso, String words) {
    assertThat(PartialDate.parse(iso).inWords()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2100-02-29",
        "2022-04-31",
        "2022-13",
        "2022-00",
        "2022-01-00",
        "0000"
      })
  void refuses_days_that_no_calendar_has(String iso) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(iso));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "22",
        "2022-2-1",
        "2022-02-1",
        "2022/02/01",
        "2022-",
        "2022-02-",
        "-2022",
        "+2022",
        "12022",
        "2022-02-19T10:00",
        "２０２２",
        "next week"
      })
  void refuses_what_is_not_iso(String text) {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> PartialDate.parse(text))
        .withMessageContaining("YYYY-MM-DD");
  }

  @Test
  void refuses_a_day_without_its_month_and_years_of_five_digits() {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> new PartialDate(2022, null, 3));
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> new PartialDate(10_000, null, null));
  }

  @Test
  void comes_from_a_day_or_a_month() {
    assertThat(PartialDate.of(LocalDate.of(2024, 2, 29))).hasToString("2024-02-29");
    assertThat(PartialDate.of(YearMonth.of(2024, 2))).hasToString("2024-02");
  }
}
