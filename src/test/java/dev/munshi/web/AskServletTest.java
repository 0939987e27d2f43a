package dev.munshi.web;

import static dev.munshi.web.ServedConsole.assertSaid;
import static dev.munshi.web.ServedConsole.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.answer.Answer;
import dev.munshi.testing.SmallCorpus;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskServletTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServedConsole web = new ServedConsole();

  @AfterEach
  void stop() throws Exception {
    web.close();
  }

  @Test
  void answers_a_question_with_the_quote_and_its_source() throws Exception {
    var answer = web.ask(JSON.createObjectNode().put("question", SmallCorpus.QUESTION).toString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var json = json(answer);
    assertThat(json.path("answered").asBoolean()).isTrue();
    var citation = json.path("statements").path(0).path("citations").path(0);
    assertThat(citation.path("quote").asText()).isEqualTo(SmallCorpus.QUOTE);
    assertThat(citation.path("url").asText()).isEqualTo(SmallCorpus.URL);
    assertThat(citation.path("publisher").asText()).isEqualTo("Varnholm Gazette");
    assertThat(citation.path("published").asText()).isEqualTo("2024-03-12");
  }

  @Test
  void understands_a_follow_up_from_the_history() throws Exception {
    var body = JSON.createObjectNode().put("question", "And who set it up?");
    body.putArray("history").add("When did Pelikan meet the Nordhavn Digital Council?");

    var json = json(web.ask(body.toString()));

    assertThat(json.path("understood").asText()).contains("Nordhavn Digital Council");
    assertThat(json.path("answer").asText()).contains("Runa Falk");
  }

  @Test
  void understands_a_follow_up_from_a_history_with_answers() throws Exception {
    var body = JSON.createObjectNode().put("question", "And who set it up?");
    body.putArray("history")
        .addObject()
        .put("question", "When did Pelikan meet the Nordhavn Digital Council?")
        .put("answer", "In April 2024.");

    assertThat(json(web.ask(body.toString())).path("answer").asText()).contains("Runa Falk");
  }

  @Test
  void sends_each_statement_as_an_event_before_the_reply() throws Exception {
    var corpus = web.answerer().orElseThrow();
    web.other =
        (question, shown) -> {
          var reply = corpus.answer(question);
          ((Answer.Found) reply.answer()).statements().forEach(shown);
          return reply.noted("Just so.");
        };

    var events = web.events("{\"question\": \"" + SmallCorpus.QUESTION + "\"}");

    assertThat(events.getFirst()).isEqualTo("event: statement");
    assertThat(JSON.readTree(events.get(1).substring("data: ".length())).path("text").asText())
        .isEqualTo(SmallCorpus.QUOTE);
    assertThat(events).element(events.size() - 3).isEqualTo("event: reply");
    assertThat(events.get(events.size() - 2)).contains("\"note\":\"Just so.\"");
  }

  @Test
  void sends_a_fault_as_an_event_without_the_inside() throws Exception {
    web.broken = true;

    var events = web.events("{\"question\": \"" + SmallCorpus.QUESTION + "\"}");

    assertThat(events.getFirst()).isEqualTo("event: problem");
    assertThat(events.get(1)).contains("it is in the log").doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"question\":\"\u200B\u202E\"}",
        "[1]",
        "null",
        "\"who?\"",
        "{\"question\":\"\"}",
        "{\"question\":\" \\n \"}",
        "{\"question\":null}",
        "{\"question\":{\"text\":\"who?\"}}",
        "{\"question\":[\"who?\"]}"
      })
  void says_that_a_question_is_empty(String body) throws Exception {
    assertSaid(web.ask(body), 400, "The question is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"who?", "{", "{\"question\":\"who?\"", "{'question':'who?'}", "<a/>"})
  void says_that_a_body_is_not_json(String body) throws Exception {
    assertSaid(web.ask(body), 400, "not JSON");
  }

  @Test
  void says_that_bytes_are_not_json() throws Exception {
    assertSaid(web.ask(BodyPublishers.ofByteArray(new byte[16])), 400, "not JSON");
    var utf32 = new byte[] {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f};
    assertSaid(web.ask(BodyPublishers.ofByteArray(utf32)), 400, "not JSON");
    var latin = "{\"question\":\"wér?\"}".getBytes(ISO_8859_1);
    assertSaid(web.ask(BodyPublishers.ofByteArray(latin)), 400, "not JSON");
  }

  @Test
  void says_that_json_is_nested_too_deeply() throws Exception {
    assertSaid(web.ask("[".repeat(60_000)), 400, "not JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void takes_a_question_as_json_only(String type) throws Exception {
    var body = BodyPublishers.ofString("{\"question\":\"who?\"}");

    assertSaid(
        web.send(web.request("/api/ask").header("Content-Type", type).POST(body)),
        415,
        "application/json");
    assertSaid(web.send(web.request("/api/ask").POST(body)), 415, "application/json");
  }

  @Test
  void takes_json_of_any_spelling() throws Exception {
    var body = BodyPublishers.ofString("{\"question\":\"who?\"}");
    var type = "Application/JSON; charset=utf-8";

    var answer = web.send(web.request("/api/ask").header("Content-Type", type).POST(body));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void refuses_a_question_that_is_too_long() throws Exception {
    assertSaid(web.ask("{\"question\":\"" + "who ".repeat(1_100) + "\"}"), 413, "4,000 characters");
  }

  @Test
  void refuses_seventy_kilobytes() throws Exception {
    assertSaid(web.ask("{\"question\":\"" + "x".repeat(70_000) + "\"}"), 413, "too long");
  }

  @Test
  void refuses_thirty_megabytes_without_hanging() throws Exception {
    var huge = new byte[30 << 20];

    for (int i = 0; i < 5; i++) {
      assertSaid(web.ask(BodyPublishers.ofByteArray(huge)), 413, "too long");
      assertSaid(
          web.ask(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))),
          413,
          "too long");
    }
  }

  @Test
  void asks_for_patience_while_the_articles_are_being_read() throws Exception {
    web.prepared = false;

    assertSaid(web.ask("{\"question\":\"who?\"}"), 503, "still being read");
    assertSaid(web.get("/api/about"), 503, "still being read");
    assertThat(web.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void shows_nothing_of_the_inside_where_something_breaks() throws Exception {
    web.broken = true;

    var answer = web.ask("{\"question\":\"who?\"}");

    assertSaid(answer, 500, "Something went wrong here");
    assertThat(answer.body()).doesNotContain("secret", "Exception", "dev.munshi");
  }

  @Test
  void gives_its_place_back_where_something_breaks() throws Exception {
    web.broken = true;
    for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
      assertThat(web.ask("{\"question\":\"who?\"}").statusCode()).isEqualTo(500);
    }
    web.broken = false;

    assertThat(web.ask("{\"question\":\"who?\"}").statusCode()).isEqualTo(200);
  }
}
