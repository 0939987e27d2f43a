package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  @TempDir Path folder;

  private ReadFiles files;

  @BeforeEach
  void open() {
    files = new ReadFiles(folder);
  }

  @Test
  void takes_every_field_of_a_line() {
    var draft =
        files.one(
            "a.jsonl",
            """
            {"url":"https://example.org/a?b=1","title":"Talks","publisher":"The Wire","author":["A","B"],\
            "published":"2022-02-19","event_date":"2022-02","language":"en","text":"One.\\r\\n\\r\\n\\r\\nTwo.","x":[{}]}
            """);
    assertThat(draft)
        .isEqualTo(
            new Draft(
                folder.resolve("a.jsonl") + ":1",
                "a.jsonl:1",
                "https://example.org/a?b=1",
                "Talks",
                "The Wire",
                "A, B",
                new Dates(
                    PartialDate.parse("2022-02-19"), null, PartialDate.parse("2022-02"), null),
                "en",
                "One.\n\nTwo."));
  }

  @Test
  void goes_on_after_a_broken_line_and_skips_blank_ones() {
    var results =
        files.all(
            "a.jsonl",
            """
            {"title":"First","text":"One."}

            {"title": "Second", "text
            [1]
            {"title":"Fifth","text":"Five."}
            """);
    assertThat(results).hasSize(4);
    assertThat(results.get(1))
        .isInstanceOfSatisfying(
            Unreadable.class,
            bad -> {
              assertThat(bad.source()).endsWith("a.jsonl:3");
              assertThat(bad.reason()).startsWith("line 3 is not JSON: ").hasSizeLessThan(160);
            });
    assertThat(((Unreadable) results.get(2)).reason()).isEqualTo("line 4 is not a JSON object");
    assertThat(((Read) results.get(3)).draft().file()).isEqualTo("a.jsonl:5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":\" \"}",
        "{\"text\":null}",
        "{\"text\":[\"a\"]}",
        "{\"text\":\"\\u200b\"}"
      })
  void wants_a_text(String line) {
    assertThat(files.reason("a.jsonl", line)).isEqualTo("line 1 has no text");
  }

  @Test
  void makes_a_title_of_the_first_sentence() {
    var draft = files.one("a.jsonl", "{\"text\":\"The mayor resigned. Nobody knows why.\"}");
    assertThat(draft.title()).isEqualTo("The mayor resigned");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-19T23:30:00Z,2022-02-19",
    "2022-02-19T23:30:00.123+05:00,2022-02-19",
    "2022-02-19 23:30:00,2022-02-19",
    "2022-02-19T23:30+0500,2022-02-19",
    "2022-02,2022-02",
    "2022,2022"
  })
  void takes_a_time_as_its_day_as_written(String written, String day) {
    var line = "{\"title\":\"T\",\"text\":\"One.\",\"published\":\"%s\"}".formatted(written);
    assertThat(files.one("a.jsonl", line).published()).isEqualTo(PartialDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2022-02-30", "19/02/2022", "2022-2-1", "2022-02-19T99:00:00Z"})
  void refuses_a_date_that_it_cannot_read(String written) {
    var line = "{\"title\":\"T\",\"text\":\"One.\",\"published\":\"%s\"}".formatted(written);
    assertThat(files.reason("a.jsonl", line)).contains("\"published\"").contains(written);
  }

  @Test
  void has_no_date_where_the_line_has_none() {
    assertThat(files.one("a.jsonl", "{\"text\":\"One.\",\"published\":\"\"}").published()).isNull();
    assertThat(files.one("a.jsonl", "{\"text\":\"One.\",\"published\":null}").published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "www.example.org", "https://", "https://a b"})
  void refuses_an_address_that_is_none(String url) {
    var line = "{\"title\":\"T\",\"text\":\"One.\",\"url\":\"%s\"}".formatted(url);
    assertThat(files.reason("a.jsonl", line)).contains("\"url\"");
  }

  @Test
  void reads_a_line_in_another_encoding() {
    var latin =
        "{\"text\":\"Caf\u00e9 closed.\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(files.one("a.jsonl", latin).text()).isEqualTo("Caf\u00e9 closed.");
  }

  @Test
  void survives_deep_nesting() {
    assertThat(files.reason("a.jsonl", "[".repeat(100_000))).startsWith("line 1 is not JSON");
  }

  @Test
  void takes_tags_as_a_list_or_with_commas_and_under_both_names() {
    var draft =
        files.one(
            "a.jsonl",
            """
            {"title":"T","text":"One.","tags":["Board", "#legal", 2024, null],"tag":"press, board"}
            """);
    assertThat(draft.tags().names()).containsExactly("2024", "board", "legal", "press");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"board\":true}", "[[\"board\"]]", "[{\"name\":\"board\"}]"})
  void refuses_tags_that_could_be_overlooked(String tags) {
    var line = "{\"title\":\"T\",\"text\":\"One.\",\"tags\":%s}\n".formatted(tags);

    assertThat(files.all("a.jsonl", line))
        .singleElement()
        .isInstanceOfSatisfying(
            Unreadable.class,
            bad -> assertThat(bad.reason()).isEqualTo("\"tags\" is not a list of words"));
  }
}
