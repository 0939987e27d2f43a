package dev.munshi.journey;

import static dev.munshi.testing.SmallCorpus.QUESTION;
import static dev.munshi.testing.SmallCorpus.QUOTE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.app.ServedHome;
import dev.munshi.llm.Provider;
import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.WrittenAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees of a language model, and of each of its faults. */
class ModelJourneyTest {

  private static final String OWN_WORDS =
      "On 4 March 2024 Varnholm opened a public register of its algorithms.";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  private static Path home;

  private final ModelServer model =
      new ModelServer(
          asked -> new WrittenAnswer(asked.user()).statement(OWN_WORDS, QUOTE).toString());
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void ingest() throws Exception {
    home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
  }

  @AfterEach
  void stop() {
    client.close();
    model.close();
  }

  private ServedHome serve(Provider provider, Map<String, String> more) {
    return serve(home, provider, more);
  }

  private ServedHome serve(Path home, Provider provider, Map<String, String> more) {
    var settings = new HashMap<>(model.settings(provider));
    settings.put("answer.threshold", "0.2");
    settings.put("model.timeout", "2s");
    settings.putAll(more);
    return ServedHome.serve(home, settings);
  }

  private String ask(ServedHome served, String accept) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/api/ask"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString("{\"question\": \"" + QUESTION + "\"}", UTF_8));
    return client.send(request.build(), BodyHandlers.ofString(UTF_8)).body();
  }

  private JsonNode ask(ServedHome served) throws Exception {
    return JSON.readTree(ask(served, "application/json"));
  }

  private String metrics(ServedHome served) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + served.port() + "/metrics");
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(UTF_8)).body();
  }

  @ParameterizedTest
  @EnumSource
  void answers_in_the_words_of_any_providers_model(Provider provider) throws Exception {
    try (var served = serve(provider, Map.of())) {
      var reply = ask(served);

      assertThat(reply.path("answer").asText()).isEqualTo(OWN_WORDS);
      var citation = reply.path("statements").path(0).path("citations").path(0);
      assertThat(citation.path("quote").asText()).isEqualTo(QUOTE);
      assertThat(citation.path("url").asText()).isEqualTo(SmallCorpus.URL);
      assertThat(reply.has("note")).isFalse();
      assertThat(metrics(served))
          .contains("munshi_statements_total{fault=\"none\",outcome=\"shown\"} 1.0")
          .contains("munshi_answers_total{composer=\"generative\"} 1.0")
          .contains("gen_ai_client_token_usage");
    }
  }

  @Test
  void sends_a_statement_before_the_reply() throws Exception {
    try (var served = serve(Provider.OPENAI, Map.of())) {
      var events = ask(served, "text/event-stream").lines().toList();

      assertThat(events.getFirst()).isEqualTo("event: statement");
      assertThat(events.get(1)).contains(OWN_WORDS);
      assertThat(events).contains("event: reply");
    }
  }

  /** A fault, and how what the person is told begins. */
  static List<Arguments> faults() {
    return List.of(
        fault("a wrong key", reply -> refuse(reply, 401), "The language model does not accept"),
        fault(
            "an unknown model", reply -> refuse(reply, 404), "The language model scribe-1 is not"),
        fault("a refusal", reply -> refuse(reply, 422), "The language model refused"),
        fault("too many requests", reply -> refuse(reply, 429), "The language model has too much"),
        fault("a fault of theirs", reply -> refuse(reply, 500), "The language model cannot be"),
        fault(
            "a stream that is cut",
            reply -> {
              reply.begin();
              reply.pieces("{\"statements\": [");
              reply.cut();
            },
            "The language model broke off"),
        fault(
            "broken JSON",
            reply -> reply.text("I would rather not."),
            "The language model gave no readable"),
        fault("no byte at all", ModelReply::stall, "The language model did not"));
  }

  private static void refuse(ModelReply reply, int status) throws IOException {
    reply.refuse(status, Map.of(), "{\"error\": {\"message\": \"evil <b>text</b>\"}}");
  }

  private static Arguments fault(String name, ModelServer.Reply reply, String note) {
    return Arguments.of(name, reply, note);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void gives_the_articles_sentences_and_one_line_that_says_why(
      String name, ModelServer.Reply reply, String note) throws Exception {
    for (int i = 0; i < 6; i++) {
      model.next(reply);
    }
    try (var served = serve(Provider.OPENAI, Map.of())) {
      var said = ask(served);

      assertThat(said.path("answer").asText()).as(name).contains(QUOTE);
      assertThat(said.path("note").asText()).startsWith(note).endsWith("was found without it.");
      assertThat(said.toString()).doesNotContain("evil").doesNotContain(ModelServer.KEY);
    }
  }

  @Test
  void keeps_what_was_verified_before_a_stream_was_cut_and_says_so() throws Exception {
    model.next(
        reply -> {
          reply.begin();
          reply.pieces(
              new WrittenAnswer(model.asked().getLast().user())
                  .statement(OWN_WORDS, QUOTE)
                  .toString()
                  .replace("],\"searches\":[]}", ""));
          reply.cut();
        });
    try (var served = serve(Provider.OPENAI, Map.of())) {
      var said = ask(served);

      assertThat(said.path("answer").asText()).isEqualTo(OWN_WORDS);
      assertThat(said.path("note").asText())
          .isEqualTo("The language model broke off. What stands here is verified.");
    }
  }

  @Test
  void does_without_the_model_when_the_days_tokens_are_spent() throws Exception {
    var fresh = ServedHome.ingest(folder.resolve("fresh"), folder.resolve("in"));
    try (var served = serve(fresh, Provider.OPENAI, Map.of("model.daily-tokens", "1"))) {
      assertThat(ask(served).path("answer").asText()).isEqualTo(OWN_WORDS);

      var said = ask(served);

      assertThat(said.path("answer").asText()).contains(QUOTE);
      assertThat(said.path("note").asText()).contains("budget for today is spent");
      assertThat(model.asked()).hasSize(1);
    }
  }
}
