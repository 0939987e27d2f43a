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
    "What did the 2023 budget bring?, 2023-01-01, 2023-12-31",
    "What happened on 2 December?, 2024-12-02, 2024-12-02",
    "What was said yesterday?, 2025-01-14, 2025-01-14",
    "What was said on Monday?, 2025-01-13, 2025-01-13",
    "What was blocked last week?, 2025-01-06, 2025-01-12",
    "What was blocked last month?, 2024-12-01, 2024-12-31",
    "What was blocked since March 2023?, 2023-03-01, 2025-01-15",
    "What was blocked since last month?, 2024-12-01, 2025-01-15"
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
