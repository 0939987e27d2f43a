package dev.munshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          3.5 clerks                  | 3.5        | none   | clerks
          1,20,000 clerks             | 120000     | none   | clerks
          5 million rupees            | 5000000    | rupee  | ''
          $5m                         | 5000000    | dollar | ''
          Rs 2 crore                  | 20000000   | rupee  | ''
          12 % of them                | 12         | %      | ''
          twelve per cent             | 12         | %      | ''
          two hundred and six ships   | 206        | none   | ships
          seventy-one ships           | 71         | none   | ships
          a dozen ships               | 12         | none   | ships
          the third ship              | 3          | none   | ship
          at 10:30                    | 1030       | none   | ''
          """)
  void reads_value_and_unit(String text, String value, String unit, String counted) {
    assertThat(Figures.of(text, List.of()))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.value()).isEqualByComparingTo(value);
              assertThat(figure.unit()).isEqualTo(unit);
              assertThat(figure.counted()).isEqualTo(counted);
            });
  }

  @ParameterizedTest
  @CsvSource({"the A-320", "the G20 summit", "nobody", "millions of ships"})
  void takes_digits_within_a_name_for_no_number(String text) {
    assertThat(Figures.of(text, List.of())).isEmpty();
  }
}
