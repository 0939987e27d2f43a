package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.app.ServedHome;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.JobQueue;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was accepted is answered once, however often the process dies. */
class KillJourneyTest {

  private static final List<String> QUESTIONS =
      List.of(
          SmallCorpus.QUESTION,
          "How much was Orbita fined?",
          "When did Pelikan meet the Nordhavn Digital Council?",
          "Who proposed the register of algorithms in Varnholm?",
          "Who set up the Nordhavn Digital Council?");

  @Test
  void answers_each_question_once_through_five_kills(@TempDir Path folder) throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    try (var slack = new FakeSlack();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = 0; i < QUESTIONS.size(); i++) {
        try (var process = ServeProcess.start(home, slack)) {
          // every second time before it can answer
          process.await(client, i % 2 == 0 ? "/health/ready" : "/health/live");
          ask(process, client, i);
          process.kill();
        }
      }
      try (var process = ServeProcess.start(home, slack)) {
        Await.until("all are answered", () -> slack.posts().size() >= QUESTIONS.size());
        process.await(client, "/health/ready");
        process.stop();
      }

      assertThat(open(home)).isZero();
      for (int i = 0; i < QUESTIONS.size(); i++) {
        assertThat(thread(slack, i)).as(QUESTIONS.get(i)).hasSize(1);
        assertThat(thread(slack, i).getFirst().path("text").asText()).contains("[1]");
      }
    }
  }

  private static void ask(ServeProcess process, HttpClient client, int number) throws Exception {
    var mention = SlackPayloads.mention(number + ".1", QUESTIONS.get(number));
    var answer = client.send(process.requests().json(mention), BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static List<JsonNode> thread(FakeSlack slack, int number) {
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(number + ".1"))
        .toList();
  }

  private static int open(Path home) {
    try (var database = Database.open(Home.at(home))) {
      return new JobQueue(database).open();
    }
  }
}
