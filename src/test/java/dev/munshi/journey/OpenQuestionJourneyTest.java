package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.app.ServedHome;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.WatchStore;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nothing answers is kept open, and answered in its thread when an article arrives. */
class OpenQuestionJourneyTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TS = "1800000001.000100";
  private static final String KEPT = "when something new answers";

  private final FakeSlack slack = new FakeSlack();
  private final LocalSite site = new LocalSite();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    client.close();
    site.close();
    slack.close();
  }

  private void feed(String items) {
    var rss = "<rss version=\"2.0\"><channel><title>Gazette</title>" + items + "</channel></rss>";
    site.page("/rss", "application/rss+xml", rss.getBytes(UTF_8));
  }

  private void publish() {
    site.page("/register", SmallCorpus.page("Varnholm opens a register"));
    feed("<item><link>/register</link></item>");
  }

  private Map<String, String> settings() {
    var settings = new HashMap<>(ServedHome.settings(slack));
    settings.put("corpus.feeds", site.address("/rss").toString());
    settings.put("corpus.refresh", "1s");
    settings.put("corpus.allowed-hosts", site.host());
    return settings;
  }

  private static String key(String ts) {
    return FakeSlack.TEAM + "/" + SlackPayloads.CHANNEL + "/" + ts;
  }

  private List<JsonNode> thread(String ts) {
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(ts))
        .toList();
  }

  private void ask(HomeVisitor ann, String ts) throws Exception {
    ann.send(ann.requests().json(SlackPayloads.mention(ts, SmallCorpus.QUESTION)));
    Await.until("the no in " + ts, () -> !thread(ts).isEmpty());
    assertThat(thread(ts).getFirst().path("blocks").toString())
        .contains("Tell me when this is known");
  }

  /** Presses the button, and waits until the person is told this. */
  private void press(HomeVisitor ann, ObjectNode payload, String told) throws Exception {
    long before = told(told);
    payload.put("trigger_id", slack.trigger());
    ann.send(ann.requests().form(SlackInteractions.form(payload)));
    Await.until(told, () -> told(told) == before + 1);
  }

  private ObjectNode inThread(String ts) {
    var action = SlackActions.button("await", key(ts));
    var address = slack.responseUrl(SlackPayloads.CHANNEL);
    return SlackInteractions.inMessage(action, (ObjectNode) thread(ts).getFirst(), address);
  }

  private long told(String text) {
    return slack.calls("response_url").stream()
        .filter(call -> call.path("text").asText().contains(text))
        .count();
  }

  @Test
  void an_article_of_a_feed_answers_in_the_old_thread_once(@TempDir Path folder) throws Exception {
    feed("");
    var home = ServedHome.ingest(folder.resolve("home"));
    try (var served = ServedHome.serve(home, settings())) {
      var ann = HomeVisitor.of(slack, served, client);
      ask(ann, TS);
      press(ann, inThread(TS), KEPT);
      press(ann, inThread(TS), "kept already");
      ask(ann, "1800000002.000100");
      press(ann, inThread("1800000002.000100"), KEPT);
      ask(ann, "1800000003.000100");
      press(ann, inThread("1800000003.000100"), KEPT);
      var channel = SlackPayloads.CHANNEL;
      ann.home("answer to “" + SmallCorpus.QUESTION + "”, asked on");
      ann.press("order_remove", "watch 2 " + channel);
      ann.sees("watch 1 " + channel, "watch 3 " + channel);
      ann.send(ann.requests().json(deleted("1800000003.000100")));
      ann.sees("watch 1 " + channel);

      publish();

      Await.until("the answer in the thread", () -> thread(TS).size() == 2);
      assertThat(thread(TS).getLast().path("blocks").toString())
          .contains("you asked: ", SmallCorpus.QUOTE, site.address("/register").toString());
      Await.until("no question is open", () -> open(home) == 0);
      ann.sees();
      assertThat(thread("1800000002.000100")).hasSize(1);
      assertThat(thread("1800000003.000100")).hasSize(1);
    }
    assertThat(thread(TS)).hasSize(2);
  }

  private static int open(Path home) {
    try (var database = Database.open(Home.at(home))) {
      return new WatchStore(database).in("slack", FakeSlack.TEAM).size();
    }
  }

  private static String deleted(String ts) {
    return SlackPayloads.callback(
        JSON.objectNode()
            .put("type", "message")
            .put("subtype", "message_deleted")
            .put("channel", SlackPayloads.CHANNEL)
            .put("channel_type", "channel")
            .put("ts", "1800000009.000100")
            .put("deleted_ts", ts));
  }

  @Test
  void words_in_the_thread_keep_it_and_a_private_no_is_told_directly(@TempDir Path folder)
      throws Exception {
    feed("");
    var home = ServedHome.ingest(folder.resolve("home"));
    try (var served = ServedHome.serve(home, settings())) {
      var ann = HomeVisitor.of(slack, served, client);
      ask(ann, TS);
      var words = SlackPayloads.inThread(TS, "1800000001.000200", "tell me when this is known");
      ann.send(ann.requests().json(words));
      Await.until("it is kept", () -> thread(TS).size() == 2);
      assertThat(thread(TS).getLast().path("text").asText()).contains(KEPT, "watch remove 1");

      var address = slack.responseUrl(SlackPayloads.CHANNEL);
      ann.send(ann.requests().form(SlackPayloads.ask(SmallCorpus.QUESTION, "private.1", address)));
      Await.until("the private no", () -> told("do not") + told("no articles") > 0);
      var action = SlackActions.button("await", "command/private.1");
      press(
          ann,
          SlackInteractions.inEphemeral(
              action, JSON.objectNode(), slack.responseUrl(SlackPayloads.CHANNEL)),
          "I write to you directly " + KEPT);
      ann.sees("watch 1 " + SlackPayloads.CHANNEL, "watch 1 " + SlackPayloads.PERSON);

      publish();

      Await.until("the answer in the thread", () -> thread(TS).size() == 3);
      Await.until("the answer to the person", () -> !direct().isEmpty());
      assertThat(direct()).hasSize(1);
      assertThat(direct().getFirst().path("blocks").toString()).contains(SmallCorpus.QUOTE);
    }
  }

  private List<JsonNode> direct() {
    return slack.posts().stream()
        .filter(post -> post.path("channel").asText().equals(SlackPayloads.DIRECT))
        .toList();
  }

  @Test
  void a_question_outlives_the_process_that_kept_it(@TempDir Path folder) throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"));
    feed("");
    var variables = new HashMap<>(ServeProcess.variables(slack));
    variables.put("MUNSHI_CORPUS_FEEDS", site.address("/rss").toString());
    variables.put("MUNSHI_CORPUS_REFRESH", "1s");
    variables.put("MUNSHI_CORPUS_ALLOWED_HOSTS", site.host());
    try (var process = ServeProcess.start(home, variables)) {
      process.await(client, "/health/ready");
      var ann = new HomeVisitor(slack, process.requests(), client, SlackPayloads.PERSON);
      ask(ann, TS);
      press(ann, inThread(TS), KEPT);
      process.kill();
    }
    publish();
    try (var process = ServeProcess.start(home, variables)) {
      process.await(client, "/health/ready");
      Await.until("the answer in the thread", () -> thread(TS).size() == 2);
      process.kill();
    }
    try (var process = ServeProcess.start(home, variables)) {
      process.await(client, "/health/ready");
      new HomeVisitor(slack, process.requests(), client, SlackPayloads.PERSON).home("What I know");
      process.stop();
    }
    assertThat(thread(TS)).hasSize(2);
    assertThat(thread(TS).getLast().path("blocks").toString()).contains(SmallCorpus.QUOTE);
  }
}
