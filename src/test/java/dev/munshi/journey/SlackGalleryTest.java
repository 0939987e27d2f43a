package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.BlockKitPage;
import dev.munshi.testing.Browser;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of each message and window that the bot shows in Slack, held against Slack's limits and kept
 * as a page and a picture in {@code target/slack}.
 */
class SlackGalleryTest {

  private static final String QUESTION =
      "When did Meta meet the National Social Media Coordination Working Group?";
  private static final String FOUND = "1800000001.000100";
  private static final String NOT_FOUND = "1800000002.000100";
  private static final String DIFFERING = "1800000003.000100";

  private static final List<String> LINES =
      List.of(
          "summary social media rules",
          "timeline social media",
          "check The OIC delegation visited in 2019 and praised the ministry.",
          "digest subscribe weekdays at 09:00 social media max 5",
          "digest list",
          "digest preview",
          "watch \"National Coordinator\"",
          "sources",
          "help",
          "sumary social media");

  private final FakeSlack slack = new FakeSlack();
  private final BlockKitPage page = new BlockKitPage();

  @TempDir private Path folder;

  @Test
  void every_message_and_window_keeps_to_slacks_limits_and_can_be_looked_at() throws Exception {
    var articles = Files.createDirectories(folder.resolve("articles"));
    try (var files = Files.list(Path.of("corpus"))) {
      for (var file : files.toList()) {
        Files.copy(file, articles.resolve(file.getFileName()));
      }
    }
    Files.writeString(articles.resolve("port.md"), article("Port", "12 boats left Skarn in 2024."));
    Files.writeString(articles.resolve("post.md"), article("Post", "19 boats left Skarn in 2024."));
    var home = ServedHome.ingest(folder.resolve("home"), articles);
    var settings = new HashMap<>(ServedHome.settings(slack));
    settings.put("slack.admins", SlackPayloads.PERSON);
    try (slack;
        var served = ServedHome.serve(home, settings);
        var client = HttpClient.newHttpClient()) {
      show(client, served.requests());
    }
    keep();
  }

  private static String article(String publisher, String sentence) {
    return """
        ---
        title: "Boats of Skarn: %1$s"
        publisher: "%1$s"
        published: 2024-05-02
        ---
        %2$s The harbour master counted them.
        """
        .formatted(publisher, sentence);
  }

  private void show(HttpClient client, SignedRequests requests) throws Exception {
    ask(client, requests, FOUND, QUESTION);
    ask(client, requests, NOT_FOUND, "Which striker won the golden boot?");
    ask(client, requests, DIFFERING, "How many boats left Skarn in 2024?");
    for (int i = 0; i < LINES.size(); i++) {
      ask(client, requests, "180000001" + i + ".000100", LINES.get(i));
    }
    for (var action :
        List.of(
            SlackActions.button("quotes", key(FOUND)),
            SlackActions.button("sources", key(FOUND)),
            SlackActions.button("rephrase", key(NOT_FOUND)),
            SlackActions.feedback("feedback", "no " + key(NOT_FOUND)))) {
      press(client, requests, action);
    }
    page.caption("Home");
    send(client, requests.json(SlackPayloads.callback(opened())));
    Await.until("the home", () -> slack.home(SlackPayloads.PERSON) != null);
    page.view(Objects.requireNonNull(slack.home(SlackPayloads.PERSON)));
    for (var action :
        List.of(SlackActions.button("new_digest", "-"), SlackActions.button("new_watch", "-"))) {
      press(client, requests, action);
    }
  }

  private static ObjectNode opened() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "app_home_opened")
        .put("user", SlackPayloads.PERSON)
        .put("channel", SlackPayloads.DIRECT)
        .put("tab", "home")
        .put("event_ts", "1800000100.000100");
  }

  private static String key(String ts) {
    return FakeSlack.TEAM + "/" + SlackPayloads.CHANNEL + "/" + ts;
  }

  private void ask(HttpClient client, SignedRequests requests, String ts, String line)
      throws Exception {
    send(client, requests.json(SlackPayloads.mention(ts, line)));
    Await.until(line, () -> slack.posts().stream().anyMatch(post -> isIn(post, ts)));
    var post = slack.posts().stream().filter(one -> isIn(one, ts)).findFirst().orElseThrow();
    assertThat(FakeSlack.findings(post)).as(line).isEmpty();
    page.said("Ann", line).message(post);
  }

  private static boolean isIn(JsonNode post, String ts) {
    return post.path("thread_ts").asText().equals(ts);
  }

  private void press(HttpClient client, SignedRequests requests, ObjectNode action)
      throws Exception {
    var message = JsonNodeFactory.instance.objectNode().put("channel", SlackPayloads.CHANNEL);
    var payload =
        SlackInteractions.inMessage(action, message, slack.responseUrl(SlackPayloads.CHANNEL));
    payload.put("trigger_id", slack.trigger());
    int before = slack.modals().size();
    send(client, requests.form(SlackInteractions.form(payload)));
    assertThat(slack.modals()).as(action.toString()).hasSize(before + 1);
    page.view(slack.modals().getLast());
  }

  private static void send(HttpClient client, HttpRequest request) throws Exception {
    var limited = HttpRequest.newBuilder(request, (name, value) -> true);
    var answer =
        client.send(limited.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** For people who want to look at it. */
  private void keep() throws Exception {
    var kept = Files.createDirectories(Path.of("target", "slack"));
    var html = page.write(kept.resolve("gallery.html"));
    Browser.ofMachine(folder).pictured(html.toUri(), kept.resolve("gallery.png"), 820, 9_000);
  }
}
