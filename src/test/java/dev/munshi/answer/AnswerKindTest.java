package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
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
    "Where is the head office of the fund?, PLACE",
    "How much did the licence cost?, MONEY",
    "What was the revenue of the company in 2021?, MONEY",
    "Who is the director of the fund?, PERSON",
    "What is the release date of the report?, TIME",
    "What is the PTA?, DEFINITION",
    "Did the ministry answer the letter?, YES_NO",
    "Has the ban been lifted?, YES_NO",
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
          TIME   | The talks were held on 3 March.             | 1
          TIME   | The talks were held in 2020.                | 1
          TIME   | The talks were held in a hall in March.     | 0.8
          TIME   | The talks were held on Tuesday.             | 0.5
          TIME   | The talks may be useful.                    | 0
          NUMBER | About 120 sites were blocked.               | 1
          NUMBER | Twelve sites were blocked.                  | 1
          NUMBER | Some sites were blocked in 2021.            | 0
          NUMBER | Some sites were blocked on March 3.         | 0.2
          MONEY  | The fine was €20 million.                   | 1
          MONEY  | The fine was 300 rupees.                    | 1
          MONEY  | The fine was paid 20 times.                 | 0.2
          PERSON | The body was set up by Amina Khan.          | 1
          PERSON | The body was set up by Khan.                | 0.7
          PERSON | The body was set up in haste on Monday.     | 0.1
          PERSON | The group was set up by the Group.          | 0.1
          PLACE  | The delegates met in Islamabad.             | 0.7
          PLACE  | The delegates met Sadia.                    | 0.42
          REASON | It was blocked because of a court order.    | 1
          REASON | It was blocked.                             | 0
          DEFINITION | The PTA is a regulator of telecoms.     | 1
          DEFINITION | The PTA met on Monday.                  | 0
          YES_NO | The ban was lifted in May.                  | 0
          OTHER  | Only 14 replies came.                       | 0.5
          """)
  void is_held_by_a_sentence(AnswerKind kind, String sentence, double clearly) {
    assertThat(kind.heldBy(sentence, Set.of("group"))).isCloseTo(clearly, within(1e-9));
  }

  @Test
  void are_several_where_a_question_wants_several_things() {
    assertThat(AnswerKind.areSeveralIn("Who set it up, and when?")).isTrue();
    assertThat(AnswerKind.areSeveralIn("Who set it up?")).isFalse();
    assertThat(AnswerKind.areSeveralIn("What did it say?")).isFalse();
  }

  @Test
  void is_not_held_by_what_the_question_says_itself() {
    assertThat(AnswerKind.PERSON.heldBy("so says Amina Khan", Set.of("amina", "khan"))).isZero();
    assertThat(AnswerKind.TIME.heldBy("In 2020 it rained.", Set.of("2020"))).isZero();
    assertThat(AnswerKind.PERSON.heldBy("these were Khan's words", Set.of("khan"))).isZero();
  }
}
