package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsoluteDatesTest {

  /** A Tuesday. */
  private static final PartialDate PUBLISHED = PartialDate.parse("2024-11-19");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on Tuesday.          | They met on Tuesday [19 November 2024].
          They met on Wednesday, again. | They met on Wednesday [13 November 2024], again.
          They met yesterday.           | They met yesterday [18 November 2024].
          They said yesterday they will.| They said yesterday [18 November 2024] they will.
          They met two days ago.        | They met two days ago [17 November 2024].
          """)
  void says_a_relative_day_absolutely(String sentence, String expected) {
    assertThat(AbsoluteDates.in(sentence, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on Tuesday, 12 November 2024.",
        "They met on Tuesday, February 15th, 2022.",
        "They meet next Tuesday.",
        "The court will hear the case on Monday.",
        "The hearing is scheduled to begin on Monday.",
        "They met in March.",
        "They met last week.",
        "They met on Tuesday [19 November 2024]."
      })
  void leaves_other_dates_alone(String sentence) {
    assertThat(AbsoluteDates.in(sentence, PUBLISHED)).isEqualTo(sentence);
  }

  @Test
  void guesses_nothing_where_the_day_of_publication_is_unknown() {
    assertThat(AbsoluteDates.in("They met on Tuesday.", PartialDate.parse("2024-11")))
        .isEqualTo("They met on Tuesday.");
    assertThat(AbsoluteDates.in("They met on Tuesday.", null)).isEqualTo("They met on Tuesday.");
  }
}
