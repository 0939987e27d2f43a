package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 5, 31);
  private static final Nearness MAY = new Nearness(FIRST, LAST, 0.5);

  @ParameterizedTest
  @CsvSource({"2024-05-01", "2024-05-16", "2024-05-31", "2024-06-03", "2024-04-28"})
  void counts_fully_in_the_period_and_three_days_around_it(LocalDate day) {
    assertThat(MAY.bonus(day.toEpochDay())).isEqualTo(0.5);
  }

  @Property
  void fades_before_and_faster_after(@ForAll @LongRange(min = 0, max = 40_000) long days) {
    double after = MAY.bonus(LAST.toEpochDay() + days);
    double before = MAY.bonus(FIRST.toEpochDay() - days);
    assertThat(after).isBetween(0.0, before);
    assertThat(before).isLessThanOrEqualTo(0.5);
    assertThat(MAY.bonus(LAST.toEpochDay() + days + 1)).isLessThanOrEqualTo(after);
    assertThat(MAY.bonus(FIRST.toEpochDay() - days - 1)).isLessThanOrEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"2024-04-14, 0.1839", "2024-06-17, 0.0091", "2024-12-31, 0"})
  void is_little_weeks_away_and_nothing_months_away(LocalDate day, double bonus) {
    assertThat(MAY.bonus(day.toEpochDay())).isCloseTo(bonus, within(1e-4));
  }
}
