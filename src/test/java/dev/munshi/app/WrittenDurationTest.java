package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDurationTest {

  @ParameterizedTest
  @CsvSource({
    "1h, PT1H",
    "30m, PT30M",
    "90s, PT90S",
    "2d, PT48H",
    "1d 2h 3m 4s, PT26H3M4S",
    "1H30M, PT90M",
    "PT1H30M, PT90M",
    "p1d, PT24H"
  })
  void reads_what_people_write(String written, Duration expected) {
    assertThat(WrittenDuration.parse(written)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "10", "h", "1w", "30m1h", "often", "1.5h", "PT"})
  void reads_nothing_else(String written) {
    assertThat(WrittenDuration.parse(written)).isEmpty();
  }
}
