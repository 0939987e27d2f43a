package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKindTest {

  @ParameterizedTest
  @CsvSource({
    "Who set up the group?, PERSON",
    "When did they meet?, TIME",
    "In which year was the law passed?, TIME",
    "Where did the talks take place?, PLACE",
    "Which country sent the ambassador?, PLACE",
    "How many sites were blocked?, NUMBER",
    "What share of requests is met?, NUMBER",
    "Why was the site blocked?, REASON",
    "What did the secretary say?, OTHER"
  })
  void is_told_by_the_question(String question, AnswerKind kind) {
    assertThat(AnswerKind.of(question)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TIME   | The talks were held in March 2020.      | true
          TIME   | The talks were useful.                  | false
          NUMBER | About 120 sites were blocked.           | true
          NUMBER | Some sites were blocked.                | false
          PERSON | The group was set up by Amina Khan.     | true
          PERSON | The group was set up in haste.          | false
          PLACE  | The delegates met in Islamabad.         | true
          REASON | It was blocked because of a court order. | true
          """)
  void stands_in_a_sentence(AnswerKind kind, String sentence, boolean stands) {
    assertThat(kind.standsIn(sentence, Set.of("group"))).isEqualTo(stands);
  }
}
