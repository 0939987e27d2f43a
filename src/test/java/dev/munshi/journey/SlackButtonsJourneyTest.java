package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.app.ServedHome;
import dev.munshi.store.Database;
import dev.munshi.store.Feedback;
import dev.munshi.store.Home;
import dev.munshi.store.ReplyStore;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do with an answer in Slack: they press, open, share, ask again, edit and delete. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackButtonsJourneyTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final FakeSlack slack = new FakeSlack();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Path home;
  private ServedHome served;
  private SignedRequests requests;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    served = ServedHome.serve(home, slack);
    requests = served.requests();
  }

  @AfterAll
  void stop() {
    client.close();
    served.close();
    slack.close();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    var limited = HttpRequest.newBuilder(request, (name, value) -> true);
    var answer =
        client.send(limited.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private List<JsonNode> thread(String ts) {
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(ts))
        .toList();
  }

  /** Asks, and gives the answer that stands in the thread. */
  private ObjectNode answerTo(String ts, String question) throws Exception {
    send(requests.json(SlackPayloads.mention(ts, question)));
    Await.until("the answer in " + ts, () -> !thread(ts).isEmpty());
    return (ObjectNode) thread(ts).getFirst();
  }

  /** Presses a button of an answer, as Slack tells it. */
  private String press(ObjectNode message, ObjectNode action) throws Exception {
    var address = slack.responseUrl(SlackPayloads.CHANNEL);
    var payload = SlackInteractions.inMessage(action, message, address);
    payload.put("trigger_id", slack.trigger());
    send(requests.form(SlackInteractions.form(payload)));
    return address;
  }

  private void submit(JsonNode modal, ObjectNode values) throws Exception {
    var payload = SlackInteractions.submission(modal, values);
    payload.put("trigger_id", slack.trigger());
    send(requests.form(SlackInteractions.form(payload)));
  }

  private static String key(String ts) {
    return FakeSlack.TEAM + "/" + SlackPayloads.CHANNEL + "/" + ts;
  }

  private List<Feedback> feedback() {
    try (var database = Database.open(Home.at(home))) {
      return new ReplyStore(database).feedback("slack", FakeSlack.TEAM, 100);
    }
  }

  @Test
  void a_quote_is_shown_where_it_stands_in_the_article() throws Exception {
    var answer = answerTo("1800000001.000100", SmallCorpus.QUESTION);

    press(answer, SlackActions.button("quotes", key("1800000001.000100")));

    var modal = slack.modals().getLast();
    assertThat(modal.path("title").path("text").asText()).isEqualTo("Quotes");
    assertThat(modal.path("blocks").toString())
        .contains(SmallCorpus.QUOTE, "Councillor Ilse Brandt proposed the register");
  }

  @Test
  void sources_are_shown_with_all_that_is_known_of_them() throws Exception {
    var answer = answerTo("1800000002.000100", SmallCorpus.QUESTION);

    press(answer, SlackActions.button("sources", key("1800000002.000100")));

    assertThat(slack.modals().getLast().path("blocks").toString())
        .contains("Varnholm Gazette · Published 12 March 2024", SmallCorpus.URL);
  }

  @Test
  void a_no_is_kept_and_asks_why() throws Exception {
    var ts = "1800000003.000100";
    var answer = answerTo(ts, SmallCorpus.QUESTION);

    press(answer, SlackActions.feedback("feedback", "no " + key(ts)));

    assertThat(feedback()).anyMatch(f -> f.key().equals(key(ts)) && !f.helped());
    var modal = slack.modals().getLast();
    var values = JSON.objectNode();
    values
        .putObject("reason")
        .putObject("reason")
        .put("type", "radio_buttons")
        .putObject("selected_option")
        .put("value", "Out of date");
    values
        .putObject("words")
        .putObject("words")
        .put("type", "plain_text_input")
        .put("value", "It moved in May.");
    submit(modal, values);

    assertThat(feedback())
        .anyMatch(
            f ->
                f.key().equals(key(ts))
                    && "Out of date".equals(f.reason())
                    && "It moved in May.".equals(f.comment()));
  }

  @Test
  void a_yes_is_kept() throws Exception {
    var ts = "1800000004.000100";
    var answer = answerTo(ts, SmallCorpus.QUESTION);

    press(answer, SlackActions.feedback("feedback", "yes " + key(ts)));

    assertThat(feedback()).anyMatch(f -> f.key().equals(key(ts)) && f.helped());
  }

  @Test
  void a_question_can_be_put_differently_and_is_answered_in_the_thread() throws Exception {
    var ts = "1800000005.000100";
    var answer = answerTo(ts, "Which striker won the golden boot?");

    press(answer, SlackActions.button("rephrase", key(ts)));
    var modal = slack.modals().getLast();
    assertThat(modal.path("blocks").toString()).contains("Which striker won the golden boot?");
    var values = JSON.objectNode();
    values
        .putObject("words")
        .putObject("words")
        .put("type", "plain_text_input")
        .put("value", SmallCorpus.QUESTION);
    submit(modal, values);

    Await.until("the second answer", () -> thread(ts).size() == 2);
    assertThat(thread(ts).getLast().path("text").asText()).contains(SmallCorpus.QUOTE);
  }

  @Test
  void a_private_answer_is_shared_once() throws Exception {
    var trigger = "share.1";
    send(
        requests.form(
            SlackPayloads.ask(
                SmallCorpus.QUESTION, trigger, slack.responseUrl(SlackPayloads.CHANNEL))));
    Await.until("the private answer", () -> !slack.calls("response_url").isEmpty());
    var action = SlackActions.button("share", "command/" + trigger);

    for (int i = 0; i < 2; i++) {
      var address = slack.responseUrl(SlackPayloads.CHANNEL);
      var payload = SlackInteractions.inEphemeral(action, JSON.objectNode(), address);
      send(requests.form(SlackInteractions.form(payload)));
      int told = i + 1;
      Await.until("press " + told + " is told", () -> shares() == told);
    }

    var shared =
        slack.posts().stream()
            .filter(post -> post.path("thread_ts").asText().isEmpty())
            .filter(post -> post.path("blocks").toString().contains(" asked: "))
            .toList();
    assertThat(shared).hasSize(1);
    assertThat(shared.getFirst().path("text").asText()).contains(SmallCorpus.QUOTE);
  }

  private long shares() {
    return slack.calls("response_url").stream()
        .filter(call -> call.path("text").asText().equals("Shared in this channel."))
        .count();
  }

  @Test
  void a_shortcut_checks_what_somebody_said() throws Exception {
    var said = JSON.objectNode().put("type", "message").put("ts", "1800000006.000100");
    said.put("text", "Varnholm opened a public register of its algorithms on 9 March 2024.");
    said.put("user", SlackPayloads.PERSON);
    var address = slack.responseUrl(SlackPayloads.CHANNEL);
    var payload = SlackInteractions.messageShortcut("check_this_claim", said, address);
    payload.put("trigger_id", slack.trigger());
    send(requests.form(SlackInteractions.form(payload)));

    Await.until(
        "the verdict",
        () ->
            slack.calls("response_url").stream()
                .anyMatch(call -> call.path("text").asText().contains("Not supported")));
  }

  @Test
  void an_edited_question_is_answered_anew_and_a_preview_is_no_edit() throws Exception {
    var ts = "1800000007.000100";
    answerTo(ts, "Which striker won the golden boot?");

    send(requests.json(changed(ts, SmallCorpus.QUESTION, "1800000007.000300")));
    Await.until("the second answer", () -> thread(ts).size() == 2);
    send(requests.json(changed(ts, SmallCorpus.QUESTION, "1800000007.000300")));
    send(requests.json(SlackPayloads.inThread(ts, "1800000007.000400", "hello")));
    Await.until(
        "what came later is answered",
        () -> thread(ts).getLast().path("text").asText().startsWith("Ask me"));

    assertThat(thread(ts)).hasSize(3);
    assertThat(thread(ts).get(1).path("text").asText()).contains(SmallCorpus.QUOTE);
  }

  private static String changed(String ts, String text, String edited) {
    var event =
        JSON.objectNode()
            .put("type", "message")
            .put("subtype", "message_changed")
            .put("channel", SlackPayloads.CHANNEL)
            .put("channel_type", "channel")
            .put("ts", edited);
    var message = event.putObject("message").put("type", "message").put("ts", ts);
    message.put("user", SlackPayloads.PERSON).put("text", "<@" + FakeSlack.BOT + "> " + text);
    message.putObject("edited").put("user", SlackPayloads.PERSON).put("ts", edited);
    return SlackPayloads.callback(event);
  }

  @Test
  void nothing_shows_as_being_worked_on_in_the_end() throws Exception {
    answerTo("1800000008.000100", SmallCorpus.QUESTION);

    Await.until("no status and no reaction", () -> slack.reactions().isEmpty());
    assertThat(
            slack.calls("assistant.threads.setStatus").size() + slack.calls("reactions.add").size())
        .isPositive();
    assertThat(slack.statuses().values()).allMatch(String::isEmpty);
  }
}
