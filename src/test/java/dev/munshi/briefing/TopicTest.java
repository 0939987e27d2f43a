package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.munshi.article.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

  /** A Saturday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data protection bill since 1 March      | data protection bill | 2026-03-01 | 2026-11-28
          since 1 March: data protection bill     | data protection bill | 2026-03-01 | 2026-11-28
          data protection bill since 1 March 2025 | data protection bill | 2025-03-01 | 2026-11-28
          ferries since December                  | ferries              | 2025-12-01 | 2026-11-28
          ferries since 2024                      | ferries              | 2024-01-01 | 2026-11-28
          ferries, last 7 days                    | ferries              | 2026-11-21 | 2026-11-28
          ferries in the past two weeks           | ferries              | 2026-11-14 | 2026-11-28
          ferries over the last month             | ferries              | 2026-10-28 | 2026-11-28
          last 7 days                             | ''                   | 2026-11-21 | 2026-11-28
          news of the last week                   | ''                   | 2026-11-21 | 2026-11-28
          everything this week                    | ''                   | 2026-11-23 | 2026-11-28
          this month                              | ''                   | 2026-11-01 | 2026-11-28
          today                                   | ''                   | 2026-11-28 | 2026-11-28
          ferries yesterday                       | ferries              | 2026-11-27 | 2026-11-27
          online harms in 2022                    | online harms         | 2022-01-01 | 2022-12-31
          online harms in March 2022              | online harms         | 2022-03-01 | 2022-03-31
          online harms on 5th of May, 2022        | online harms         | 2022-05-05 | 2022-05-05
          online harms on May 5, 2022             | online harms         | 2022-05-05 | 2022-05-05
          from March to June 2022: online harms   | online harms         | 2022-03-01 | 2022-06-30
          ferries between 2020-02 and 2021        | ferries              | 2020-02-01 | 2021-12-31
          ferries until May 2020                  | ferries              | 1000-01-01 | 2020-05-31
          """)
  void tells_words_from_their_time(String order, String words, LocalDate first, LocalDate last) {
    var topic = Topic.of(order, TODAY);

    assertThat(topic.words()).isEqualTo(words);
    assertThat(topic.published()).isEqualTo(new DateRange(first, last));
    assertThat(topic.written()).isEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data protection bill",
        "on the last mile",
        "Theranos",
        "March for Our Lives",
        "the 2022 budget",
        "since when",
        "ferries since 31 February 2020",
        "office hours before 0900",
        "ferries between 0900 and 0999",
        "a history of the week"
      })
  void what_names_no_time_is_all_words(String order) {
    var topic = Topic.of(order, TODAY);

    assertThat(topic.words()).isEqualTo(order);
    assertThat(topic.published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gazette.example/a?b=1",
        "<https://gazette.example/a?b=1>",
        "<https://gazette.example/a?b=1|gazette.example/a>",
        "  https://gazette.example/a?b=1 "
      })
  void an_address_is_that_of_an_article(String order) {
    assertThat(Topic.of(order, TODAY).address()).isEqualTo("https://gazette.example/a?b=1");
  }

  @Test
  void nothing_is_no_topic() {
    assertThatIllegalArgumentException().isThrownBy(() -> Topic.of(" ", TODAY));
  }
}
