package dev.munshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.document.Block.Timeline.Days;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, 2024-03-01, 1 Mar 2024",
    "2024-03-01, 2024-03-04, 1 Mar 2024|2 Mar 2024|3 Mar 2024|4 Mar 2024",
    "2024-03-01, 2024-03-31, 1 Mar 2024|11 Mar 2024|21 Mar 2024|31 Mar 2024",
    "2024-01-10, 2024-05-20, Feb 2024|Mar 2024|Apr 2024|May 2024",
    "2023-02-10, 2024-12-20, Jul 2023|Jan 2024|Jul 2024",
    "2019-06-01, 2022-05-01, 2020|2021|2022",
    "1950-01-01, 2024-12-31, 1960|1980|2000|2020",
    "0001-01-01, 2024-12-31, 0500|1000|1500|2000"
  })
  void the_finest_labels_that_have_room_are_shown(
      LocalDate first, LocalDate last, String expected) {
    var ticks = TimeAxis.of(List.of(new Days(first, last, false))).ticks();

    assertThat(ticks).extracting(TimeAxis.Tick::label).containsExactly(expected.split("\\|", -1));
  }

  @Test
  void the_label_of_a_day_stands_below_its_mark() {
    var day = new Days(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1), false);
    var axis = TimeAxis.of(List.of(day));

    assertThat(axis.ticks()).extracting(TimeAxis.Tick::at).containsExactly(axis.middle(day));
  }
}
