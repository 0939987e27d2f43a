package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The homes of people who were let in once and no longer are, or not everywhere. */
class SlackRefusedHomeTest {

  private static final String ROOM = "C0ONCE";

  private final FakeSlack slack = new FakeSlack();
  private final HttpClient client = HttpClient.newHttpClient();
  private Path home;

  @BeforeEach
  void order(@TempDir Path folder) throws Exception {
    home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    try (var served = ServedHome.serve(home, slack)) {
      var ann = HomeVisitor.of(slack, served, client);
      ann.orderDigest(ROOM, "courts");
      ann.orderWatch(ROOM, "ferries");
    }
  }

  @AfterEach
  void stop() {
    client.close();
    slack.close();
  }

  private ServedHome serve(Map<String, String> more) {
    var settings = new HashMap<>(ServedHome.settings(slack));
    settings.putAll(more);
    return ServedHome.serve(home, settings);
  }

  @Test
  void what_stands_in_a_channel_that_is_closed_now_can_be_ended() throws Exception {
    try (var served = serve(Map.of("slack.channels", "C0OPEN"))) {
      var ann = HomeVisitor.of(slack, served, client);
      assertThat(ann.orderDigest(ROOM, "schools").at("/errors/where").asText())
          .contains("I may not answer in this channel");
      ann.sees("digest 1 " + ROOM, "watch 1 " + ROOM);
      ann.press("order_remove", "watch 1 " + ROOM);
      ann.shown("Watch 1 has ended.");
      ann.press("order_remove", "digest 1 " + ROOM);
      ann.shown("Digest 1 has ended.");
      ann.sees();
    }
  }

  @Test
  void who_may_not_ask_reads_why_and_gets_no_headlines() throws Exception {
    try (var served = serve(Map.of("slack.users", "U0SOMEBODY"))) {
      var ann = HomeVisitor.of(slack, served, client);
      var shown = ann.home("You are not among the people who may ask me");

      assertThat(shown.toString()).doesNotContain("What I know", "new_digest", "order_change");
      assertThat(HomeVisitor.buttons(shown, "order_remove")).hasSize(2);
      ann.open("messages");
      ann.as("U0SOMEBODY").open("messages");
      Await.until("prompts", () -> !slack.prompts().isEmpty());
    }
    // whatever was under way is done by now
    assertThat(slack.calls("assistant.threads.setSuggestedPrompts")).hasSize(1);
  }
}
