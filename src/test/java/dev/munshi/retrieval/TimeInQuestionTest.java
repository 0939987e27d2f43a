package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
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
    var time = TimeInQuestion.of(question, ASKED).preference();

    assertThat(time.from()).isEqualTo(from);
    assertThat(time.to()).isEqualTo(to);
  }

  @Test
  void is_else_the_day_of_asking_with_more_weight_for_news() {
    var news = TimeInQuestion.of("What did the PTA block recently?", ASKED).preference();
    var any = TimeInQuestion.of("What did the PTA block?", ASKED).preference();

    assertThat(news.from()).isEqualTo(ASKED);
    assertThat(any.from()).isEqualTo(ASKED);
    assertThat(news.weight()).isGreaterThan(any.weight());
  }

  @ParameterizedTest
  @CsvSource({
    "What did the PTA block this week?, 2025-01-03, true",
    "What did the PTA block this week?, 2024-11-30, false",
    "Who spoke on Tuesday?, 2024-11-30, false",
    "What was blocked last month?, 2024-12-02, true",
    "What was blocked last month?, 2024-10-02, false",
    "What was blocked this year?, 2024-02, true",
    "What was blocked this year?, 2023-02, false",
    "What was blocked recently?, 2019-02, true",
    "What was blocked?, 2019-02, true",
    "What was blocked in 2024?, 2019-02, true"
  })
  void leaves_out_what_was_published_before_the_stretch_that_it_names(
      String question, String published, boolean mayTell) {
    var time = TimeInQuestion.of(question, ASKED);

    assertThat(time.mayBeToldBy(PartialDate.parse(published))).isEqualTo(mayTell);
    assertThat(time.mayBeToldBy(null)).isEqualTo(time.kind() != TimeAsked.Kind.WINDOW);
  }

  @Test
  void counts_nearness_less_where_the_question_says_no_time() {
    var asked = PartialDate.of(ASKED);

    assertThat(TimeInQuestion.of("What was blocked this week?", ASKED).nearness(asked)).isOne();
    assertThat(TimeInQuestion.of("What was blocked?", ASKED).nearness(asked)).isBetween(0.1, 0.9);
    assertThat(TimeInQuestion.of("What was blocked?", ASKED).nearness(null)).isZero();
  }
}
