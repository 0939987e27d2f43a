package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeInQuestionTest {

  private static final LocalDate ASKED = LocalDate.of(2025, 1, 15);

  @ParameterizedTest
  @CsvSource({
    "What happened in 2020?, 2020-01-01, 2020-12-31",
    "What happened in November 2024?, 2024-11-01, 2024-11-30",
    "What happened on 2 March 2020?, 2020-03-02, 2020-03-02",
    "What happened on March 2nd 2020?, 2020-03-02, 2020-03-02",
    "What happened on 31 February 2020?, 2020-02-01, 2020-02-29"
  })
  void is_the_one_that_the_question_names(String question, LocalDate from, LocalDate to) {
    var time = TimeInQuestion.of(question, ASKED);

    assertThat(time.from()).isEqualTo(from);
    assertThat(time.to()).isEqualTo(to);
  }

  @Test
  void is_else_the_day_of_asking_with_more_weight_for_news() {
    var news = TimeInQuestion.of("What did the PTA block this week?", ASKED);
    var any = TimeInQuestion.of("What did the PTA block?", ASKED);

    assertThat(news.from()).isEqualTo(ASKED);
    assertThat(any.from()).isEqualTo(ASKED);
    assertThat(news.weight()).isGreaterThan(any.weight());
  }
}
