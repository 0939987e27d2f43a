package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDayTest {

  /** A Thursday. */
  private static final PartialDate PUBLISHED = PartialDate.parse("2022-06-16");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The port opened on 5 March 2020.                              | 5 March 2020
          The port opened in March 2020.                                | March 2020
          The port was founded in 1990.                                 | 1990
          The port opened on Tuesday.                                   | 14 June 2022
          The board met last week.                                      | week of 6 June 2022
          The port, which was founded in 1990, opened on 5 March 2020.  | 5 March 2020
          The report is to be published on 1 July 2022.                 | 1 July 2022
          """)
  void is_the_most_exact_time_that_the_sentence_names(String sentence, String expected) {
    var day = EventDay.of(sentence, PUBLISHED, "port");

    assertThat(day).isNotNull().extracting(EventDay::inWords).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port has been open since 5 March 2020.",
        "The port must open by 5 March 2023.",
        "The board extended the pause to as late as 5 March 2022.",
        "The board looked into the January 6 attack.",
        "The port has grown this year.",
        "The port closed on 20 September 2022.",
        "The port opened."
      })
  void a_bound_or_a_name_or_a_day_that_cannot_be_is_none(String sentence) {
    assertThat(EventDay.of(sentence, PUBLISHED, "port")).isNull();
  }

  @Test
  void a_day_in_the_topic_is_a_name() {
    var sentence = "Aides of the January 6 committee met on 2 June 2022.";

    assertThat(EventDay.of(sentence, PUBLISHED, "January 6 committee"))
        .isNotNull()
        .extracting(EventDay::inWords)
        .isEqualTo("2 June 2022");
  }

  @Test
  void what_was_still_to_come_is_planned() {
    assertThat(EventDay.of("The port will open on 1 July 2022.", PUBLISHED, ""))
        .isNotNull()
        .extracting(EventDay::planned)
        .isEqualTo(true);
    assertThat(EventDay.of("The port opened on 17 June 2022.", PUBLISHED, ""))
        .isNotNull()
        .extracting(EventDay::planned)
        .isEqualTo(false);
  }
}
