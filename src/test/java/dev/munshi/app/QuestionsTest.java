package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.store.Home;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ask} and {@code search} on a home that is prepared. */
class QuestionsTest {

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path home;

  @BeforeAll
  static void prepare() throws Exception {
    home = Ran.home(shared.resolve("home"));
    var file = SmallCorpus.writeTo(shared.resolve("in"));
    assertThat(munshi("ingest", "--home", home.toString(), file.toString()).exit()).isZero();
  }

  private static Ran on(String command, String... args) {
    var all = new ArrayList<>(List.of(command, "--home", home.toString()));
    all.addAll(List.of(args));
    return munshi(all.toArray(String[]::new));
  }

  private Ran batch(String command, String... lines) throws Exception {
    var file = Files.write(folder.resolve("batch.jsonl"), List.of(lines));
    return on(command, "--batch", file.toString());
  }

  private static JsonNode citation(JsonNode answer) {
    return answer.path("statements").path(0).path("citations").path(0);
  }

  @Test
  void answers_with_a_quote_and_its_source_as_json() {
    var ran = on("ask", "--json", SmallCorpus.QUESTION);

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    var answer = ran.line();
    assertThat(Ran.keys(answer))
        .contains("question", "answered", "answer", "confidence", "statements", "elapsed_ms");
    assertThat(answer.path("question").asText()).isEqualTo(SmallCorpus.QUESTION);
    assertThat(answer.path("answered").asBoolean()).isTrue();
    assertThat(answer.path("answer").asText()).contains(SmallCorpus.QUOTE);
    assertThat(answer.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(answer.path("elapsed_ms").isNumber()).isTrue();
    var citation = citation(answer);
    assertThat(Ran.keys(citation))
        .contains("article", "url", "title", "publisher", "published", "quote");
    assertThat(citation.path("quote").asText()).isEqualTo(SmallCorpus.QUOTE);
    assertThat(citation.path("url").asText()).isEqualTo(SmallCorpus.URL);
    assertThat(citation.path("published").asText()).isEqualTo("2024-03-12");
  }

  @Test
  void answers_a_person() {
    var ran = on("ask", "When did Varnholm open", "its register of algorithms?");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(SmallCorpus.QUOTE + " [1]")
        .contains("“" + SmallCorpus.QUOTE + "”")
        .contains("Varnholm Gazette · Published 12 March 2024")
        .contains(SmallCorpus.URL)
        .contains("Confidence ");
  }

  @Test
  void says_so_when_no_article_answers_and_what_there_is() {
    var question = "Which striker won the golden boot at the football world cup?";

    var json = on("ask", "--json", question).line();
    assertThat(json.path("answered").asBoolean()).isFalse();
    assertThat(json.path("statements").isArray()).isTrue();
    assertThat(json.path("statements")).isEmpty();
    assertThat(json.path("coverage").path("articles").asInt()).isEqualTo(4);
    assertThat(json.path("coverage").path("from").asText()).isEqualTo("2023-11");

    var ran = on("ask", question);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("do not answer that", "4 articles", "November 2023", "20 May 2024");
  }

  @Test
  void names_an_article_without_an_address_by_its_file() {
    var answer =
        on("ask", "--json", "When did the port of Tidewater pause face recognition?").line();

    assertThat(citation(answer).path("url").isNull()).isTrue();
    assertThat(citation(answer).path("article").asText()).isEqualTo("small.jsonl:4");
    assertThat(citation(answer).path("published").asText()).isEqualTo("2023-11");
  }

  @Test
  void searches_as_json() {
    var ran = on("search", "--json", "--top", "2", "Orbita couriers");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    var found = ran.line();
    assertThat(found.path("question").asText()).isEqualTo("Orbita couriers");
    assertThat(found.path("passages")).hasSizeBetween(1, 2);
    var passage = found.path("passages").path(0);
    assertThat(Ran.keys(passage))
        .contains("article", "url", "title", "publisher", "published", "text", "score");
    assertThat(passage.path("url").asText()).isEqualTo("https://courier.example/orbita-fine");
    assertThat(passage.path("text").asText()).contains("3.4 million euros");
    assertThat(passage.path("score").isNumber()).isTrue();
  }

  @Test
  void searches_for_a_person() {
    var ran = on("search", "Orbita couriers");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("[1] ").contains("The Courier · Published 20 May 2024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0"})
  void a_search_for_no_passages_is_wrong_use(String top) {
    var ran = on("search", "--top=" + top, "Orbita");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--top");
  }

  @Test
  void works_off_a_batch_in_its_order_with_ids_of_any_type() throws Exception {
    var ran =
        batch(
            "ask",
            "{\"id\":\"b\",\"question\":\"" + SmallCorpus.QUESTION + "\"}",
            "",
            "{\"id\":7,\"question\":\"How much was Orbita fined?\"}",
            "{\"question\":\"Who is Odo Lind?\"}");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines()).hasSize(3);
    assertThat(ran.lines().get(0).path("id").asText()).isEqualTo("b");
    assertThat(ran.lines().get(1).path("id").isInt()).isTrue();
    assertThat(ran.lines().get(1).path("answer").asText()).contains("3.4 million euros");
    assertThat(ran.lines().get(2).path("id").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "search"})
  void tells_the_number_and_the_reason_of_broken_lines_and_answers_the_rest(String command)
      throws Exception {
    var ran =
        batch(
            command,
            "{\"id\":1,\"question\":\"How much was Orbita fined?\"}",
            "rubbish",
            "{\"id\":3,\"question\":\"  \"}",
            "[4]",
            "{\"id\":5,\"question\":\"Who?\",\"asked\":\"yesterday\"}",
            "{\"id\":6,\"question\":\"Who?\",\"sources\":[{\"text\":\"x\",\"published\":\"May\"}]}",
            "{\"id\":7,\"question\":\"How much was Orbita fined?\"} {\"id\":8}",
            "{\"id\":9,\"question\":\"How much was Orbita fined?\"}");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines()).extracting(line -> line.path("id").asInt()).containsExactly(1, 9);
    assertThat(ran.err().lines())
        .satisfiesExactly(
            rubbish -> assertThat(rubbish).contains("batch.jsonl, question 2: ", "not JSON"),
            blank -> assertThat(blank).contains("question 3: ", "the question is empty"),
            list -> assertThat(list).contains("question 4: "),
            asked -> assertThat(asked).contains("question 5: ", "YYYY-MM-DD", "yesterday"),
            published -> assertThat(published).contains("question 6: ", "May"),
            trailing -> assertThat(trailing).contains("question 7: ", "not JSON"));
  }

  @Test
  void uses_only_the_sources_that_come_with_a_question() throws Exception {
    var sources =
        "[\"The lighthouse of Kallsund closed on 3 May 2021. Keeper Vera Holm had retired.\","
            + "{\"url\":\"https://kallsund.example/lamp\",\"title\":\"The lamp\",\"publisher\":\"Kallsund"
            + " News\",\"published\":\"2022-06\",\"text\":\"The lighthouse of Kallsund got a new lamp on 7"
            + " June 2022.\"}]";
    var ran =
        batch(
            "ask",
            "{\"id\":1,\"question\":\"When did the lighthouse of Kallsund close?\",\"sources\":"
                + sources
                + "}",
            "{\"id\":2,\"question\":\"When did the lighthouse of Kallsund get a new lamp?\",\"sources\":"
                + sources
                + "}",
            "{\"id\":3,\"question\":\"" + SmallCorpus.QUESTION + "\",\"sources\":" + sources + "}",
            "{\"id\":4,\"question\":\"" + SmallCorpus.QUESTION + "\",\"sources\":[]}",
            "{\"id\":5,\"question\":\"When did the lighthouse of Kallsund close?\"}");

    assertThat(ran.exit()).isZero();
    var answers = ran.lines();
    assertThat(answers.get(0).path("answer").asText()).contains("3 May 2021");
    assertThat(citation(answers.get(0)).path("url").isNull()).isTrue();
    assertThat(citation(answers.get(0)).path("article").asText()).isEqualTo("source-1");
    assertThat(answers.get(1).path("answer").asText()).contains("7 June 2022");
    assertThat(citation(answers.get(1)).path("url").asText())
        .isEqualTo("https://kallsund.example/lamp");
    assertThat(citation(answers.get(1)).path("publisher").asText()).isEqualTo("Kallsund News");
    assertThat(citation(answers.get(1)).path("published").asText()).isEqualTo("2022-06");
    assertThat(answers.subList(2, 5))
        .allSatisfy(answer -> assertThat(answer.path("answered").asBoolean()).isFalse());
  }

  @Test
  void takes_the_day_on_which_a_question_is_asked() throws Exception {
    var ran = batch("ask", "{\"id\":1,\"question\":\"Who is Odo Lind?\",\"asked\":\"2024-01-31\"}");

    assertThat(ran.exit()).isZero();
    assertThat(
            BatchLine.parse(
                    "{\"question\":\"x\",\"asked\":\"2024-01-31\"}", "question", LocalDate.MAX)
                .asked())
        .isEqualTo("2024-01-31");
  }

  @Test
  void searches_only_the_sources_that_come_with_a_question() throws Exception {
    var ran =
        batch(
            "search",
            "{\"id\":1,\"question\":\"lighthouse\",\"sources\":[\"The lighthouse went dark.\"]}");

    assertThat(ran.line().path("passages")).hasSize(1);
    assertThat(ran.line().path("passages").path(0).path("article").asText()).isEqualTo("source-1");
  }

  @Test
  void answers_while_another_process_writes_the_home() {
    try (var _ = Home.at(home).lock()) {
      var ran = on("ask", "--json", SmallCorpus.QUESTION);

      assertThat(ran.exit()).isZero();
      assertThat(ran.line().path("answered").asBoolean()).isTrue();
    }
  }

  @Test
  void says_that_another_process_still_prepares_the_home() {
    var unprepared = Ran.home(folder.resolve("new"));
    try (var _ = Home.at(unprepared).lock()) {
      var ran = munshi("ask", "--home", unprepared.toString(), SmallCorpus.QUESTION);

      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("is being prepared by another process; try again soon");
    }
  }
}
