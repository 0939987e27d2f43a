package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.app.ServedHome;
import dev.munshi.chat.ChatPort;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakePerson;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People speak in a thread, and the bot sums up what they said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackThreadJourneyTest {

  private static final String THREAD = "1772442000.000100";
  private static final String BOB = "U0BOB";
  private static final String DECIDED = "We decided to publish the statement on Thursday.";
  private static final String LINK =
      "https://policy.slack.com/archives/" + SlackPayloads.CHANNEL + "/p1772442000000100";

  private final FakeSlack slack = new FakeSlack();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private ServedHome served;
  private SignedRequests requests;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    served = ServedHome.serve(home, slack);
    requests = served.requests();
    slack.put(FakePerson.of(SlackPayloads.PERSON).called("Ann Falk"));
    slack.put(FakePerson.of(BOB).called("Bob"));
    say(SlackPayloads.PERSON, "1772442000.000100", "The legal team wants to review the draft.");
    say(BOB, "1772442060.000100", "<!channel> <@" + SlackPayloads.PERSON + "> " + DECIDED);
    say(BOB, "1772442120.000100", "Who pays for printing all those leaflets?");
    say(BOB, "1772442180.000100", "<@" + FakeSlack.BOT + "> who runs the ferry company today");
  }

  private void say(String person, String ts, String text) {
    var message = SlackPayloads.message(ts, text).put("user", person);
    slack.hear(ts.equals(THREAD) ? message : message.put("thread_ts", THREAD));
  }

  @AfterAll
  void stop() {
    client.close();
    served.close();
    slack.close();
  }

  private void send(HttpRequest request) throws Exception {
    assertThat(client.send(request, BodyHandlers.ofString(UTF_8)).statusCode()).isEqualTo(200);
  }

  private static void assertTold(String text) {
    assertThat(text)
        .contains("What was said in this thread")
        .contains("Ann Falk, 2 March 2026, 09:00: “The legal team wants to review the draft.”")
        .contains("Bob, 2 March 2026, 09:01: “channel Ann Falk " + DECIDED + "”")
        .contains("Left open")
        .contains("Who pays for printing all those leaflets?")
        .contains("From 3 messages by 2 people")
        .doesNotContain("ferry company", "<@", "<!", "@channel", SlackPayloads.PERSON);
  }

  /** What is said at return addresses to this. */
  private String reply(HttpRequest request) throws Exception {
    int before = slack.calls("response_url").size();
    send(request);
    Await.until("the reply", () -> slack.calls("response_url").size() > before);
    return slack.calls("response_url").getLast().path("text").asText();
  }

  private HttpRequest command(String text, String channel) {
    var form = new HashMap<>(SlackPayloads.ask(text, slack.trigger(), slack.responseUrl(channel)));
    form.put("command", "/summary");
    form.put("channel_id", channel);
    return requests.form(form);
  }

  @Test
  void in_the_thread_itself_where_the_bot_is_mentioned() throws Exception {
    var event =
        SlackPayloads.message("1772442240.000100", "<@" + FakeSlack.BOT + "> summary thread")
            .put("type", "app_mention")
            .put("thread_ts", THREAD);
    slack.hear(event);
    send(requests.json(SlackPayloads.callback(event)));

    Await.until("the summary", () -> !answers().isEmpty());
    assertTold(answers().getFirst().path("text").asText());
    assertThat(answers().getFirst().path("blocks").toString()).doesNotContain("\"user\"", "<@");
  }

  private List<JsonNode> answers() {
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(THREAD))
        .toList();
  }

  @Test
  void by_the_link_to_a_message_where_it_stands_in_the_channel() throws Exception {
    assertTold(reply(command(LINK, SlackPayloads.CHANNEL)));
    var toReply = LINK.replace("2000000100", "2120000100") + "?thread_ts=" + THREAD + "&cid=C1";
    assertTold(reply(command("thread " + toReply, SlackPayloads.CHANNEL)));
  }

  @Test
  void not_from_another_channel_and_not_without_a_thread() throws Exception {
    assertThat(reply(command(LINK, "C0OTHER"))).contains("only in its own channel");
    assertThat(reply(command("thread", SlackPayloads.CHANNEL))).contains("Which thread?");
    var none = LINK.replace("1772442000", "1772449999");
    assertThat(reply(command(none, SlackPayloads.CHANNEL))).contains("Nobody has said anything");
  }

  @Test
  void says_so_where_a_thread_is_too_long_to_be_read_to_its_end() throws Exception {
    var root = "1772450000.000100";
    slack.hear(SlackPayloads.message(root, DECIDED));
    for (int i = 1; i <= ChatPort.MOST_REMARKS; i++) {
      var ts = (1_772_450_000 + i) + ".000100";
      slack.hear(SlackPayloads.message(ts, "Point " + i + " stands.").put("thread_ts", root));
    }

    assertThat(reply(command(LINK.replace("1772442000", "1772450000"), SlackPayloads.CHANNEL)))
        .contains("From 500 messages by 1 person")
        .contains("only its first 500 messages were read");
  }

  @Test
  void by_the_shortcut_in_the_menu_of_a_message() throws Exception {
    var said =
        SlackPayloads.message("1772442060.000100", DECIDED)
            .put("user", BOB)
            .put("thread_ts", THREAD);
    var address = slack.responseUrl(SlackPayloads.CHANNEL);
    var payload = SlackInteractions.messageShortcut("sum_up_this_thread", said, address);
    payload.put("trigger_id", slack.trigger());

    assertTold(reply(requests.form(SlackInteractions.form(payload))));
  }
}
