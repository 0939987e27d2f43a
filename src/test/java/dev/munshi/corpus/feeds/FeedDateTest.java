package dev.munshi.corpus.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 05 Mar 2024 23:30:00 -0500 | 2024-03-05T23:30-05:00",
        "Tue, 05 Mar 2024 23:30:00 EST   | 2024-03-05T23:30-05:00",
        "Tue, 05 Mar 2024 23:30 GMT      | 2024-03-05T23:30Z",
        "5 March 2024                    | 2024-03-05T00:00Z",
        "Tues, 5 Mar 24 08:00:00 CEST    | 2024-03-05T08:00+02:00",
        "05 Mar 99 08:00:00 PDT          | 1999-03-05T08:00-07:00",
        "05-Mar-2024 08:00:00            | 2024-03-05T08:00Z",
        "Tue, 05 Mar 2024 08:00:00 XYZ   | 2024-03-05T08:00Z",
        "2024-03-05T23:30:00+05:30       | 2024-03-05T23:30+05:30",
        "2024-03-05T23:30:00.123Z        | 2024-03-05T23:30Z",
        "2024-03-05T23:30:00             | 2024-03-05T23:30Z",
        "2024-03-05 23:30:00 +0100       | 2024-03-05T23:30+01:00",
        "2024-03-05T24:00:00Z            | 2024-03-06T00:00Z",
        "2024-3-5                        | 2024-03-05T00:00Z"
      })
  void keeps_the_day_and_the_offset_that_are_written(String written, String expected) {
    assertThat(FeedDate.parse(written)).isEqualTo(OffsetDateTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "31 Feb 2024",
        "2024-13-01",
        "2024-03-05T25:00:00Z",
        "5 Foo 2024",
        "Tue, 05 Mar",
        "2024-03-05T10:00:00+99:00",
        "99999999999"
      })
  void is_unknown_where_nothing_says_a_day(String written) {
    assertThat(FeedDate.parse(written)).isNull();
  }

  @Test
  void is_unknown_where_nothing_is_written() {
    assertThat(FeedDate.parse(null)).isNull();
  }
}
