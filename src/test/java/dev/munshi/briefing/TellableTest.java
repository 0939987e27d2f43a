package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Varnholm opened a public register of its algorithms on 4 March 2024.",
        "The data protection authority of Quellmark fined the company 3.4 million euros.",
        "“We will appeal against this fine,” Orbita said in a statement on Friday."
      })
  void reads_by_itself(String sentence) {
    assertThat(Tellable.is(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It lists 37 systems that the city has in use so far.",
        "But the tax office of the city had not handed in its list.",
        "The fine, she said, is the largest that Quellmark has ever imposed.",
        "Did Varnholm open a public register of its algorithms at last?",
        "Sign up for our newsletter on all that happens in Varnholm today.",
        "You can see the register of algorithms on the city's own page.",
        "“We will appeal against this fine, which is not justified.",
        "Varnholm opened a register.",
        "a public register of the city's algorithms opened in the spring.",
        "Varnholm opened a public register of all of its algorithms today"
      })
  void leans_on_others_or_tells_nothing(String sentence) {
    assertThat(Tellable.is(sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VARNHOLM (AP) — The port opened.                | The port opened.
          New York (CNNBusiness) For months it was shut.  | For months it was shut.
          (CNN) The port opened.                          | The port opened.
          WASHINGTON — The port opened.                   | The port opened.
          The port (a large one) — as it was — opened.    | The port (a large one) — as it was — opened.
          NATO said so.                                   | NATO said so.
          """)
  void a_dateline_is_left_out(String sentence, String rest) {
    assertThat(sentence.substring(Dateline.length(sentence))).isEqualTo(rest);
  }
}
