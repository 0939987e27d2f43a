package dev.munshi.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenialTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The port did not yet open, he said.          | open                  | false
          The port opened without a licence.           | licence               | false
          The clerk refused to open the port.          | open the port         | false
          The clerk denied that she took bribes.       | that she took bribes  | true
          The port ruled out a strike.                 | a strike              | true
          The port rejected claims that it had closed. | that it had closed    | true
          """)
  void reads_what_is_denied_to_the_end_of_the_clause(String text, String denied, boolean whole) {
    assertThat(Denial.in(text))
        .singleElement()
        .satisfies(
            denial -> {
              assertThat(denial.denied().strip()).isEqualTo(denied);
              assertThat(denial.isOfClause()).isEqualTo(whole);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port opened.",
        "The port did not only open.",
        "The port did not open until May.",
        "The clerk denied captains a right.",
        "The court rejected the appeal."
      })
  void finds_none_where_what_is_told_holds(String text) {
    assertThat(Denial.in(text)).isEmpty();
  }
}
