package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.app.ServedHome;
import dev.munshi.index.PassageIndex;
import dev.munshi.testing.Await;
import dev.munshi.testing.EmbeddingServer;
import dev.munshi.testing.LocalSite;
import dev.munshi.testing.Newsroom;
import dev.munshi.testing.SmallCorpus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedding model is switched while people ask, and while the process and the provider die. */
class ModelSwitchJourneyTest {

  private static final String KEY = "sk-very-secret";

  private final EmbeddingServer server = new EmbeddingServer();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private Map<String, String> variables() {
    return Map.of(
        "MUNSHI_EMBEDDING_PROVIDER",
        "openai",
        "MUNSHI_EMBEDDING_NAME",
        "large",
        "MUNSHI_EMBEDDING_BASE_URL",
        server.openAi(),
        "MUNSHI_EMBEDDING_API_KEY",
        KEY);
  }

  private boolean answers(URI api) throws Exception {
    var request =
        HttpRequest.newBuilder(api)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"question\": \"" + SmallCorpus.QUESTION + "\"}"))
            .build();
    var body = client.send(request, BodyHandlers.ofString(UTF_8)).body();
    return new ObjectMapper().readTree(body).path("answer").asText().contains(SmallCorpus.QUOTE);
  }

  /** Whether questions are embedded by the stand-in: passages are found by its vectors. */
  private boolean isAskedQuestions() {
    return server.texts().contains(SmallCorpus.QUESTION);
  }

  /** Asks all the time until something holds; every answer must be right. */
  private int askUntil(URI api, String what, Callable<Boolean> condition) throws Exception {
    int asked = 0;
    var wrong = new ArrayList<Integer>();
    do {
      if (!answers(api)) {
        wrong.add(asked);
      }
      asked++;
    } while (!condition.call() && asked < 2_000);
    assertThat(condition.call()).as(what).isTrue();
    assertThat(wrong).as("wrong answers until " + what).isEmpty();
    return asked;
  }

  private static Path numbered(Path folder, int articles) throws Exception {
    var lines = IntStream.range(0, articles).mapToObj(i -> Newsroom.jsonLine(i, 0)).toList();
    return Files.write(Files.createDirectories(folder).resolve("numbered.jsonl"), lines);
  }

  @Test
  void every_question_is_answered_while_it_switches_fails_and_is_killed(@TempDir Path folder)
      throws Exception {
    var home =
        ServedHome.ingest(
            folder.resolve("home"),
            SmallCorpus.writeTo(folder.resolve("in")),
            numbered(folder.resolve("more"), 100));
    server.failAfter(3, exchange -> exchange.sendResponseHeaders(503, -1));
    try (var process = ServeProcess.start(home, variables())) {
      process.await(client, "/health/ready");
      var api = process.address("/api/ask");
      askUntil(api, "two refusals", () -> server.requests().size() >= 5);
      assertThat(isAskedQuestions()).isFalse();
      assertThat(process.log().split("fails on its side", -1)).as("said once").hasSize(2);
      process.kill();
    }
    var given = new HashSet<>(texts(server.requests().subList(0, 3)));
    int before = server.requests().size();
    server.recover();
    try (var process = ServeProcess.start(home, variables())) {
      process.await(client, "/health/ready");
      var api = process.address("/api/ask");
      askUntil(api, "it is switched", this::isAskedQuestions);
      var later = texts(server.requests().subList(before, server.requests().size()));
      given.remove("length");
      assertThat(later).doesNotContainAnyElementsOf(given);
      assertThat(process.log())
          .contains("Passages are found by openai/large now.")
          .doesNotContain(KEY);

      server.failAfter(0, exchange -> exchange.sendResponseHeaders(503, -1));
      int asked = server.requests().size();
      askUntil(api, "a question does without", () -> server.requests().size() > asked);
      assertThat(process.log()).contains("passages are found by the built-in model");
      process.stop();
    }
    try (var index = PassageIndex.openForReading(home.resolve("index"))) {
      assertThat(index.foundBy()).contains("openai/large#1536");
      assertThat(index.passagesNotOf("openai/large#1536")).isZero();
    }
    backToBuiltIn(home);
  }

  private static List<String> texts(List<EmbeddingServer.Request> requests) {
    return requests.stream().flatMap(request -> request.texts().stream()).toList();
  }

  private void backToBuiltIn(Path home) throws Exception {
    try (var process = ServeProcess.start(home, Map.of())) {
      process.await(client, "/health/ready");
      askUntil(
          process.address("/api/ask"),
          "it is switched back",
          () -> process.log().contains("Passages are found by the built-in model now."));
      process.stop();
    }
    try (var index = PassageIndex.openForReading(home.resolve("index"))) {
      assertThat(index.foundBy()).isEmpty();
      assertThat(index.passagesNotOf(null)).as("with vectors of the old model").isZero();
    }
  }

  @Test
  void an_article_that_comes_meanwhile_is_found_before_and_after(@TempDir Path folder)
      throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"), numbered(folder.resolve("more"), 20));
    server.failAfter(0, exchange -> exchange.sendResponseHeaders(503, -1));
    try (var site = new LocalSite()) {
      site.page("/register", SmallCorpus.page("Varnholm opens a register"));
      site.page(
          "/rss",
          "application/rss+xml",
          "<rss version=\"2.0\"><channel><item><link>/register</link></item></channel></rss>"
              .getBytes(UTF_8));
      var settings =
          Map.of(
              "corpus.feeds", site.address("/rss").toString(),
              "corpus.allowed-hosts", site.host(),
              "embedding.provider", "ollama",
              "embedding.name", "large",
              "embedding.base-url", server.ollama());
      try (var served = ServedHome.serve(home, settings)) {
        var api = URI.create("http://127.0.0.1:" + served.port() + "/api/ask");
        Await.until("the article is there", () -> answers(api));
        assertThat(isAskedQuestions()).isFalse();

        server.recover();

        askUntil(api, "it is switched", this::isAskedQuestions);
      }
    }
    try (var index = PassageIndex.openForReading(home.resolve("index"))) {
      assertThat(index.passagesNotOf("ollama/large#1536")).isZero();
    }
  }
}
