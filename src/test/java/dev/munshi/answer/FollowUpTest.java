package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          And who set it up?   | When did Meta meet the Working Group?   | Meta, Working Group
          When was that?       | Who leads the OIC delegation?           | OIC
          Why?                 | Who drafted the Online Harms Rules?     | Online Harms Rules
          What did they agree? | what did the ministry and meta discuss? | what did the ministry and meta discuss
          """)
  void takes_over_the_subject(String question, String earlier, String subject) {
    assertThat(understood(question, earlier).subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who leads the PTA?                         | When did Meta meet the Working Group?
          Which countries signed the agreement on AI? | Who is Shaza Fatima?
          """)
  void leaves_a_question_of_its_own_alone(String question, String earlier) {
    assertThat(understood(question, earlier).subject()).isEmpty();
  }

  @Test
  void has_no_subject_without_a_conversation() {
    assertThat(understood("And who set it up?").subject()).isEmpty();
  }

  @Test
  void survives_an_endless_name() {
    assertThat(understood("and who?", "A ".repeat(20_000)).subject()).isNotEmpty();
  }

  @Test
  void looks_past_follow_ups_for_the_subject() {
    var understood =
        understood("And when?", "When did Meta meet the Working Group?", "And who set it up?");
    assertThat(understood.subject()).isEqualTo("Meta, Working Group");
  }

  private static Understood understood(String question, String... earlier) {
    var turns = Stream.of(earlier).map(Turn::new).toList();
    return FollowUp.understand(new Question(question, LocalDate.of(2025, 1, 15), turns));
  }
}
