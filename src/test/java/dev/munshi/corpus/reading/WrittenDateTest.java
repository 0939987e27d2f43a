package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "February 19, 2022|2022-02-19",
        "Posted on Feb. 19th, 2022 at 10:00|2022-02-19",
        "19 February 2022|2022-02-19",
        "2nd of March 2020|2020-03-02",
        "3-Mar-2020|2020-03-03",
        "Samstag, 19. Februar 2022|2022-02-19",
        "19 février 2022|2022-02-19",
        "19 de febrero de 2022|2022-02-19",
        "19.2.2022, 10:30 Uhr|2022-02-19",
        "2022/02/19|2022-02-19",
        "2022-02-19T10:00:00Z|2022-02-19",
        "19/02/2022|2022-02-19",
        "02/19/2022|2022-02-19",
        "04/04/2022|2022-04-04",
        "2022年2月19日|2022-02-19",
        "31 February 2022, then 1 March 2022|2022-03-01"
      })
  void reads_a_day_as_people_write_it(String line, String day) {
    assertThat(WrittenDate.in(line)).isEqualTo(PartialDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3/4/2022",
        "March 2022",
        "Dec 12",
        "Monday",
        "1995-2025",
        "v2022.10.1.4",
        "30 February 2022",
        "call 0300-2022-123"
      })
  void guesses_nothing(String line) {
    assertThat(WrittenDate.in(line)).isNull();
  }

  @Property
  void reads_back_every_day(@ForAll @IntRange(min = 0, max = 40_000) int days) {
    var day = LocalDate.of(1990, 1, 1).plusDays(days);
    for (var pattern : new String[] {"MMMM d, uuuu", "d MMM uuuu", "uuuu-MM-dd", "d.M.uuuu"}) {
      var written = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
      assertThat(WrittenDate.in(written)).as(written).isEqualTo(PartialDate.of(day));
    }
  }
}
