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
        "In fact the city had known of the fault for longer than a year.",
        "Now the tax office of the city has to hand in its list too.",
        "(The tax office of the city has not handed in its list so far.)",
        "Mayor Ada Lund opens the register, speaks in the hall and waves on March 4, 2024.",
        "Editor's note: Ada Lund is a professor of law in Varnholm and writes on ports.",
        "Previous coverage: The tax office of the city will not hand in its list.",
        "Varnholm opened a register.",
        "a public register of the city's algorithms opened in the spring.",
        "Varnholm opened a public register of all of its algorithms today"
      })
  void leans_on_others_or_tells_nothing(String sentence) {
    assertThat(Tellable.is(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The filing is the third of its kind in this year in Quellmark.",
        "The harbour pilots voted for a strike in the night to Sunday.",
        "The state Supreme Court overturned its own decision of the spring.",
        "Lund will also ask the tax office of the city for its list.",
        "Amid the anger in the town, it shows for the first time what was said.",
        "The port of Nordhavn, for example, has been shut since the spring."
      })
  void speaks_of_something_as_known(String sentence) {
    assertThat(Tellable.is(sentence)).isTrue();
    assertThat(Tellable.isFamiliar(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Bank of Varnholm raised its rate for the first time in ten years.",
        "The strike of the harbour pilots was over on Sunday at noon.",
        "The data protection authority of Quellmark fined Orbita on Friday."
      })
  void says_of_what_it_speaks(String sentence) {
    assertThat(Tellable.isFamiliar(sentence)).isFalse();
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
