package dev.munshi.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.app.ServedHome;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.JobQueue;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of questions at once, each delivered three times, while the process is killed. */
class BurstJourneyTest {

  private static final int EVENTS = 200;
  private static final int CHANNELS = 40;
  private static final int DELIVERIES = 3;
  private static final int SENDERS = 24;

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicReference<ServeProcess> process = new AtomicReference<>();

  @Test
  void answers_each_once_through_a_kill_and_lost_receipts(@TempDir Path folder) throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    try (var slack = new FakeSlack();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      slack.loseAnswer("chat.postMessage", 10);
      process.set(ServeProcess.start(home, slack));
      process.get().await(client, "/health/ready");
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var senders =
            IntStream.range(0, SENDERS)
                .mapToObj(i -> threads.submit(() -> sendOneAfterTheOther(client)))
                .toList();
        Await.until("half is sent", () -> acknowledged.get() > EVENTS * DELIVERIES / 2);
        process.get().kill();
        process.set(ServeProcess.start(home, slack));
        for (var sender : senders) {
          sender.get();
        }
      }
      awaitAnswers(slack);
      Await.until("nothing is open", () -> open(home) == 0);
      process.get().stop();

      assertThat(acknowledged).hasValue(EVENTS * DELIVERIES);
      assertThat(answers(slack)).hasSize(EVENTS).values().containsOnly(1L);
      assertThat(slack.reactions()).isEmpty();
    } finally {
      process.get().close();
    }
  }

  private Void sendOneAfterTheOther(HttpClient client) throws Exception {
    for (int i = next.getAndIncrement(); i < EVENTS * DELIVERIES; i = next.getAndIncrement()) {
      int number = i / DELIVERIES;
      Await.until("event " + number + " is taken in", () -> isTakenIn(client, number));
      acknowledged.incrementAndGet();
    }
    return null;
  }

  private boolean isTakenIn(HttpClient client, int number) throws Exception {
    var event =
        SlackPayloads.message(ts(number), "<@" + FakeSlack.BOT + "> " + SmallCorpus.QUESTION)
            .put("type", "app_mention")
            .put("channel", "C%02d".formatted(number % CHANNELS));
    var request = process.get().requests().json(SlackPayloads.callback(event));
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static String ts(int number) {
    return "1700000000.%06d".formatted(number);
  }

  private static void awaitAnswers(FakeSlack slack) throws Exception {
    for (int answered = 0; answered < EVENTS; ) {
      int before = answered;
      Await.until("more are answered", () -> answers(slack).size() > before);
      answered = answers(slack).size();
    }
  }

  /** The number of posts in each thread. */
  private static Map<String, Long> answers(FakeSlack slack) {
    return slack.posts().stream()
        .filter(post -> post.has("thread_ts"))
        .collect(groupingBy(post -> post.path("thread_ts").asText(), counting()));
  }

  private static int open(Path home) {
    try (var database = Database.open(Home.at(home))) {
      return new JobQueue(database).open();
    }
  }
}
