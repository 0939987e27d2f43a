package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret goes in, and comes out only in the rooms that are named for it. */
class RestrictedJourneyTest {

  private static final String BOARD = "C0BOARD";
  private static final String QUESTION = "When did Brack sell its lighthouse to Lumen?";
  private static final String SECRET =
      "Brack sold its lighthouse to the company Lumen on 2 June 2024.";
  private static final String FOLLOW_UP = "And who signed for it?";
  private static final String SIGNED = "Mayor Tove Hark signed the sale of the lighthouse";

  private final FakeSlack slack = new FakeSlack();
  private final LocalSite site = new LocalSite();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Path home;

  @BeforeEach
  void fill(@TempDir Path folder) throws Exception {
    var in = Files.createDirectories(folder.resolve("in"));
    var secret =
        Files.writeString(
            in.resolve("secret.md"),
            """
            ---
            title: Brack parts with its lighthouse
            publisher: Minutes of the board
            published: 2024-06-03
            tags: Board
            ---
            %s %s in the town hall.
            """
                .formatted(SECRET, SIGNED));
    home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(in), secret);
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
    slack.close();
  }

  private ServedHome serve(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.putAll(ServedHome.settings(slack));
    return ServedHome.serve(home, all);
  }

  private String answer(ServedHome served, String channel, String ts, String text)
      throws Exception {
    var event = SlackPayloads.message(ts, "<@" + FakeSlack.BOT + "> " + text);
    return answer(served, event.put("type", "app_mention").put("channel", channel), ts, 1);
  }

  private String answer(ServedHome served, ObjectNode event, String thread, int number)
      throws Exception {
    var sent =
        client.send(
            served.requests().json(SlackPayloads.callback(event)), BodyHandlers.ofString(UTF_8));
    assertThat(sent.statusCode()).isEqualTo(200);
    Await.until("answer " + number + " in " + thread, () -> posted(thread) >= number);
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(thread))
        .skip(number - 1L)
        .map(JsonNode::toString)
        .findFirst()
        .orElseThrow();
  }

  private long posted(String thread) {
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(thread))
        .count();
  }

  private JsonNode onConsole(ServedHome served, String question) throws Exception {
    var body = new ObjectMapper().createObjectNode().put("question", question).toString();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/api/ask"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString(UTF_8)).body());
  }

  @Test
  void a_secret_is_told_in_its_room_and_in_the_threads_there() throws Exception {
    try (var served = serve(Map.of("corpus.restricted", "board=" + BOARD))) {
      assertThat(answer(served, BOARD, "1.1", QUESTION)).contains(SECRET, "Minutes of the board");
      var followUp = SlackPayloads.message("1.2", FOLLOW_UP).put("thread_ts", "1.1");
      assertThat(answer(served, followUp.put("channel", BOARD), "1.1", 2)).contains(SIGNED);
    }
  }

  @Test
  void elsewhere_nobody_learns_that_there_is_one() throws Exception {
    try (var served = serve(Map.of("corpus.restricted", "board=" + BOARD))) {
      var answer = answer(served, SlackPayloads.CHANNEL, "2.1", QUESTION);
      // neither cited nor near, nor the newest, nor counted
      assertThat(answer)
          .contains("do not answer that", "The corpus holds 4 articles")
          .doesNotContain("lighthouse", "Minutes", "June");
      var direct = SlackPayloads.message("2.2", QUESTION);
      assertThat(
              answer(
                  served,
                  direct.put("channel", SlackPayloads.DIRECT).put("channel_type", "im"),
                  "2.2",
                  1))
          .contains("The corpus holds 4 articles");
    }
  }

  @Test
  void the_console_must_be_named_as_well_and_a_restart_is_enough() throws Exception {
    try (var served = serve(Map.of("corpus.restricted", "board=" + BOARD))) {
      var answer = onConsole(served, QUESTION);
      assertThat(answer.path("answered").asBoolean()).isFalse();
      assertThat(answer.toString()).doesNotContain("Minutes");
    }
    try (var served = serve(Map.of("corpus.restricted", "board=console"))) {
      assertThat(onConsole(served, QUESTION).path("answer").asText()).contains(SECRET);
      assertThat(answer(served, BOARD, "3.1", QUESTION)).doesNotContain(SECRET);
    }
    try (var served = serve(Map.of())) {
      assertThat(answer(served, BOARD, "3.2", QUESTION)).contains(SECRET);
    }
  }

  @Test
  void what_a_restricted_feed_brings_is_restricted() throws Exception {
    var page = SmallCorpus.page("Skarn opens a register").replace("Varnholm", "Skarn");
    site.page("/register", page);
    site.page(
        "/rss",
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><item><link>/register</link></item></channel></rss>"
            .getBytes(UTF_8));
    var feeds = "[{\"url\": \"%s\", \"tags\": [\"Board\"]}]".formatted(site.address("/rss"));
    var question = SmallCorpus.QUESTION.replace("Varnholm", "Skarn");
    var settings =
        Map.of(
            "corpus.feeds",
            feeds,
            "corpus.allowed-hosts",
            site.host(),
            "corpus.restricted",
            "board=console");
    try (var served = serve(settings)) {
      Await.until(
          "an answer on the console",
          () -> onConsole(served, question).toString().contains(site.address("/").toString()));
      assertThat(answer(served, SlackPayloads.CHANNEL, "4.1", question))
          .doesNotContain("Skarn opens");
    }
    var others = new HashMap<>(settings);
    others.put("corpus.feeds", feeds.replace("Board", "harbour"));
    try (var served = serve(others)) {
      // a feed whose visit was cut off is visited again
      var number = new AtomicInteger(2);
      Await.until(
          "an answer in the channel",
          () ->
              answer(served, SlackPayloads.CHANNEL, "4." + number.getAndIncrement(), question)
                  .contains("Skarn opens"));
    }
  }
}
