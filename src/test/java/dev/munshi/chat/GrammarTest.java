package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "summary data protection bill    | data protection bill",
        "Summary of the ferry strike     | the ferry strike",
        "/summary last 7 days            | last 7 days",
        "!summary: the ferry strike      | the ferry strike",
        "summary https://a.example/b?c=1 | https://a.example/b?c=1"
      })
  void reads_a_summary(String text, String of) {
    assertThat(Intent.of(text)).isEqualTo(new Intent.Summary(of));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "summary thread                  |",
        "summary of this thread          |",
        "/summary the thread             |",
        "summary https://a.slack.com/archives/C1/p1772442000000100 | https://a.slack.com/archives/C1/p1772442000000100",
        "summary thread <https://a.slack.com/archives/C1/p1> | https://a.slack.com/archives/C1/p1",
        "summary https://matrix.to/#/!r:x.org/$e?via=x.org | https://matrix.to/#/!r:x.org/$e?via=x.org",
        "summary thread <matrix:roomid/r:x.org/e/e> | matrix:roomid/r:x.org/e/e"
      })
  void reads_a_summary_of_a_thread(String text, String link) {
    assertThat(Intent.of(text)).isEqualTo(new Intent.ThreadSummary(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread makers of Lahore", "https://slack.com/blog/threads"})
  void a_topic_that_only_speaks_of_threads_is_a_topic(String topic) {
    assertThat(Intent.of("summary " + topic)).isEqualTo(new Intent.Summary(topic));
  }

  @Test
  void reads_the_other_commands() {
    assertThat(Intent.of("timeline on ferries")).isEqualTo(new Intent.Timeline("ferries"));
    assertThat(Intent.of("check The ferry sank.")).isEqualTo(new Intent.Check("The ferry sank."));
    assertThat(Intent.of("Sources")).isEqualTo(new Intent.Sources());
    assertThat(Intent.of("ask sources")).isEqualTo(new Intent.Ask("sources"));
    assertThat(Intent.of("digest")).isEqualTo(new Intent.Order("digest"));
    assertThat(Intent.of("DIGEST list")).isEqualTo(new Intent.Order("digest list"));
    assertThat(Intent.of("watch “ferry”")).isEqualTo(new Intent.Order("watch “ferry”"));
    assertThat(Intent.of("help digest")).isEqualTo(new Intent.Help("digest"));
    assertThat(Intent.of("help /watch")).isEqualTo(new Intent.Help("watch"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tell me when this is known",
        "Please let us know as soon as it becomes known!",
        "watch this",
        "/watch this."
      })
  void reads_that_a_question_is_to_stay_open(String text) {
    assertThat(Intent.of(text)).isEqualTo(new Intent.Await());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tell me when this is known to the ministry",
        "tell me when this law was passed",
        "sources of funding for the ferry",
        "watch what happens if the ferry sinks?",
        "digest of what?",
        "checks and balances in the ferry act",
        "settings reset passwords of ferry accounts in 2023",
        "settings for accounts of children",
        "Summaries of rulings were published when?",
        "task forces of the ministry",
        "match fixing at the harbour",
        "source of the leak",
        "wash day",
        "/",
        "فیری کب ڈوبی"
      })
  void leaves_questions_alone_that_only_begin_like_a_command(String text) {
    assertThat(Intent.of(text)).isEqualTo(new Intent.Ask(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sumary ferry strike   | sumary   | summary ferry strike",
        "timline ferries       | timline  | timeline ferries",
        "wach ferry            | wach     | watch ferry",
        "/sumary               | sumary   | summary data protection bill since 1 March",
        "/digst list           | digst    | digest list"
      })
  void offers_the_nearest_line_that_works(String text, String said, String nearest) {
    assertThat(Intent.of(text)).isEqualTo(new Intent.Mistaken(said, nearest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "check", "summary", "timeline"})
  void says_by_example_what_a_command_needs(String word) {
    assertThat(Intent.of(word))
        .isInstanceOfSatisfying(
            Intent.Mistaken.class,
            mistaken ->
                assertThat(Help.at(mistaken, "").orElseThrow().text()).contains(" needs a"));
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void every_example_is_read_as_its_command(Command command) {
    assertThat(Intent.of(command.example())).isNotInstanceOf(Intent.Mistaken.class);
    assertThat(Intent.of("help " + command.word())).isEqualTo(new Intent.Help(command.word()));
  }
}
