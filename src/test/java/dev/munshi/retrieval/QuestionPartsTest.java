package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionPartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When did the lock open? Who paid for the bridge? | When did the lock open? | Who paid for the bridge?",
        "Which town built the lock, and who paid for the bridge? | Which town built the lock | who paid for the bridge?",
        "What did the guild say in 2020 and what in 2024? | What did the guild say in 2020? | What did the guild say in 2024?",
        "How did the guild and the ministry differ on tolls? | How did the guild differ on tolls? | How did the ministry differ on tolls?",
        "Do pilots and captains agree on the strike? | Do pilots agree on the strike? | Do captains agree on the strike?",
        "Compare the guild with the ministry on tolls. | Compare the guild on tolls. | Compare the ministry on tolls.",
        "What is the difference between a lock and a weir? | What is the difference between a lock? | What is the difference between a weir?",
        "How did the guild's stand change between 2020 and 2025? | How did the guild's stand change in 2020? | How did the guild's stand change in 2025?",
        "How have tolls risen from May 2020 to 2025 in the port? | How have tolls risen in May 2020 in the port? | How have tolls risen in 2025 in the port?",
        "Ferry tolls versus bridge tolls in May | Ferry tolls in May | bridge tolls in May",
      })
  void tells_two_questions_apart(String question, String one, String other) {
    assertThat(QuestionParts.of(question)).containsExactly(one, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who drafted the tolls?",
        "The ferry sank in May. Who was the captain?",
        "Who won the regatta and what did she say?",
        "Who opened the lock? When was it closed?",
        "When and where did the ferry sail?",
        "What did pilots and captains bring to the harbour?",
        "Between May and June, how many ferries sailed?",
        "How many ferries sailed between 2020 and 2025?",
        "ferry and tram tolls"
      })
  void leaves_one_question_whole(String question) {
    assertThat(QuestionParts.of(question)).containsExactly(question);
  }

  @Test
  void takes_a_long_text() {
    assertThat(QuestionParts.of("Did a and b ".repeat(2_000))).isNotEmpty();
  }
}
