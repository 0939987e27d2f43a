package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInTextTest {

  /** A Tuesday. */
  private static final PartialDate PUBLISHED = PartialDate.parse("2024-11-19");

  private static String found(String text, @Nullable PartialDate published) {
    var all = new StringBuilder();
    for (var mention : DatesInText.of(text, published)) {
      var days = mention.days();
      all.append(all.isEmpty() ? "" : "; ")
          .append(mention.span().of(text))
          .append(" = ")
          .append(days.isDay() ? days.first() : days.first() + "/" + days.last());
    }
    return all.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The quay opened on 19 February 2022.         | 19 February 2022 = 2022-02-19
          It opened on Feb. 19th, 2022, in the rain.   | Feb. 19th, 2022 = 2022-02-19
          It opened on 2022-02-19 at noon.             | 2022-02-19 = 2022-02-19
          Works began in March 2020 and went on.       | March 2020 = 2020-03-01/2020-03-31
          Works began in 2019.                         | in 2019 = 2019-01-01/2019-12-31
          From May 2020 until 2021 it was shut.        | May 2020 = 2020-05-01/2020-05-31; until 2021 = 2021-01-01/2021-12-31
          """)
  void knows_absolute_dates_without_a_day_of_publication(String text, String expected) {
    assertThat(found(text, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on Tuesday.                | on Tuesday = 2024-11-19
          They met on Wednesday.              | on Wednesday = 2024-11-13
          They said yesterday that it will.   | yesterday = 2024-11-18
          It was shut three days ago.         | three days ago = 2024-11-16
          It was shut last week.              | last week = 2024-11-11/2024-11-17
          It was shut last month.             | last month = 2024-10-01/2024-10-31
          It reopens next year.               | next year = 2025-01-01/2025-12-31
          It was shut on 3 November.          | 3 November = 2024-11-03
          It reopens on Dec 12.               | Dec 12 = 2024-12-12
          It was shut on Friday, January 12.  | Friday, January 12 = 2024-01-12
          """)
  void counts_from_the_day_of_publication(String text, String expected) {
    assertThat(found(text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They will meet on Monday.",
        "They meet next Tuesday.",
        "It was shut on 3 March.",
        "It was shut on Monday, January 12.",
        "It may 5 times fail, and we march 3 miles.",
        "Version 2022.10.1.4 has 31 February 2022 in it.",
      })
  void leaves_out_what_may_be_two_times_or_none(String text) {
    assertThat(found(text, PUBLISHED)).isEmpty();
  }

  @Test
  void a_weekday_fixes_the_year_where_the_text_names_one_that_fits() {
    var text =
        "PORT CITY, Dec 12: The council met here, on Monday. Its law of 2022 was on the table.";
    assertThat(found(text, null)).startsWith("Dec 12 = 2022-12-12");
    assertThat(found(text.replace("2022", "2021"), null)).doesNotContain("Dec 12");
    assertThat(found(text.replace("on Monday", "again"), null)).doesNotContain("Dec 12");
    assertThat(found(text.replace("of 2022", "of 2022 and 2016"), null)).doesNotContain("Dec 12");
  }

  @Test
  void knows_nothing_relative_without_a_day_of_publication() {
    var text = "They met on Tuesday, and yesterday, and last week.";
    assertThat(found(text, null)).isEmpty();
    assertThat(found(text, PartialDate.parse("2024-11"))).isEmpty();
  }

  @Property
  void reads_back_every_day(@ForAll @IntRange(min = 0, max = 30_000) int days) {
    var day = LocalDate.of(1960, 1, 1).plusDays(days);
    for (var pattern : new String[] {"d MMMM uuuu", "MMM d, uuuu", "uuuu-MM-dd"}) {
      var written = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
      assertThat(found("It opened on " + written + ".", null)).isEqualTo(written + " = " + day);
    }
  }

  @Property
  void a_weekday_is_one_of_the_last_seven_days(
      @ForAll DayOfWeek weekday, @ForAll @IntRange(min = 0, max = 20_000) int days) {
    var published = LocalDate.of(1990, 1, 1).plusDays(days);
    var name = weekday.name().charAt(0) + weekday.name().substring(1).toLowerCase(Locale.ROOT);
    var mention = DatesInText.of("They met on " + name + ".", PartialDate.of(published)).getFirst();
    assertThat(mention.days().first())
        .isBetween(published.minusDays(6), published)
        .satisfies(day -> assertThat(day.getDayOfWeek()).isEqualTo(weekday));
  }
}
