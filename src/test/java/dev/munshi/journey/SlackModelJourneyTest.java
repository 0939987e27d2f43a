package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.app.ServedHome;
import dev.munshi.llm.Provider;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.ModelServer;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.WrittenAnswer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in Slack while a language model writes, and when it is done or fails. */
class SlackModelJourneyTest {

  private static final String TS = "1772442000.000100";
  private static final String FIRST =
      "On 4 March 2024 Varnholm opened a public register of its algorithms.";
  private static final String INVENTED = "Councillor Brandt burnt the register on 9 May 2024.";

  private final FakeSlack slack = new FakeSlack();
  private final ModelServer model =
      new ModelServer(asked -> answer(asked.user()).statement(INVENTED, SmallCorpus.QUOTE) + "");
  private final CountDownLatch seen = new CountDownLatch(1);

  @AfterEach
  void stop() {
    seen.countDown();
    model.close();
    slack.close();
  }

  private static WrittenAnswer answer(String task) {
    return new WrittenAnswer(task).statement(FIRST, SmallCorpus.QUOTE);
  }

  private ServedHome serve(Path folder) throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    var settings =
        new HashMap<>(
            Map.of(
                "slack.signing-secret",
                SignedRequests.SECRET,
                "slack.bot-token",
                FakeSlack.TOKEN,
                "slack.api-url",
                slack.apiUrl(),
                "answer.threshold",
                "0.2"));
    settings.putAll(model.settings(Provider.OPENAI));
    return ServedHome.serve(home, settings);
  }

  private void mention(ServedHome served) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var mention = served.requests().json(SlackPayloads.mention(TS, SmallCorpus.QUESTION));
      assertThat(client.send(mention, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }

  private List<String> thread() {
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(TS))
        .map(post -> post.path("text").asText())
        .toList();
  }

  @Test
  void a_verified_statement_stands_there_before_the_model_is_done(@TempDir Path folder)
      throws Exception {
    model.next(
        reply -> {
          var whole = answer(model.asked().getLast().user()) + "";
          reply.begin();
          reply.pieces(whole.substring(0, whole.length() - 1));
          await();
          reply.pieces(whole.substring(whole.length() - 1));
          reply.end("stop");
        });
    try (var served = serve(folder)) {
      mention(served);
      Await.until("the first statement", () -> !thread().isEmpty());
      assertThat(thread()).containsExactly(FIRST + " [1] …");

      seen.countDown();

      Await.until("the whole", () -> !thread().getFirst().contains("…"));
      assertThat(thread()).hasSize(1);
      assertThat(thread().getFirst()).startsWith(FIRST + " [1]").contains(SmallCorpus.QUOTE);
    }
  }

  private void await() {
    try {
      seen.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_the_model_invents_never_stands_there(@TempDir Path folder) throws Exception {
    try (var served = serve(folder)) {
      mention(served);
      Await.until("an answer", () -> thread().stream().anyMatch(text -> !text.contains("…")));

      assertThat(slack.calls()).extracting(FakeSlack.Call::body).noneMatch(this::isInvented);
      assertThat(thread()).hasSize(1);
    }
  }

  private boolean isInvented(JsonNode body) {
    return body.toString().contains("burnt");
  }

  @Test
  void a_model_that_fails_leaves_the_articles_own_sentences_and_one_line(@TempDir Path folder)
      throws Exception {
    for (int i = 0; i < 3; i++) {
      model.next(500, "{}");
    }
    try (var served = serve(folder)) {
      mention(served);
      Await.until("an answer", () -> !thread().isEmpty());

      assertThat(thread().getFirst())
          .startsWith(SmallCorpus.QUOTE)
          .contains("The language model cannot be reached");
    }
  }
}
