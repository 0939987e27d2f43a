package dev.munshi.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
          A$5 million                 | 5000000    | australian dollar | ''
          5 million Australian dollars | 5000000   | australian dollar | ''
          5 million US dollars        | 5000000    | dollar | ''
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3.4 million           | 0.1 | NONE     | DIGITS
          at least 1,200 ships  | 100 | AT_LEAST | DIGITS
          up to twelve ships    | 1   | AT_MOST  | WORDS
          about a dozen ships   | 1   | ABOUT    | WORDS
          some 1997 ships       | 1   | ABOUT    | YEAR
          the 3rd ship          | 1   | NONE     | RANK
          the third ship        | 1   | NONE     | SPELLED_RANK
          at 10:30              | 10  | NONE     | TIME
          """)
  void reads_how_exactly_it_is_meant(String text, double step, Leeway leeway, Figure.Kind kind) {
    assertThat(Figures.of(text, List.of()))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.step()).isEqualTo(step);
              assertThat(figure.leeway()).isEqualTo(leeway);
              assertThat(figure.kind()).isEqualTo(kind);
            });
  }

  @Test
  void spans_the_number_with_its_sign_and_magnitude() {
    var text = "It paid $3.4 million a year.";

    assertThat(Figures.of(text, List.of()))
        .extracting(figure -> figure.span().of(text))
        .containsExactly("$3.4 million");
  }

  @ParameterizedTest
  @CsvSource({"the A-320", "the G20 summit", "nobody", "millions of ships"})
  void takes_digits_within_a_name_for_no_number(String text) {
    assertThat(Figures.of(text, List.of())).isEmpty();
  }
}
