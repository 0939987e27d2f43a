package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackEvents;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Slack sends is taken in or left alone, and never an error of ours. */
class EveryPayloadTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RETURN = "https://hooks.slack.com/actions/T0POLICY/1/2";

  private SlackEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    endpoint = new SlackEndpoint();
  }

  @AfterEach
  void stop() throws Exception {
    endpoint.close();
  }

  static List<String> events() {
    return SlackEvents.names();
  }

  static Map<String, ObjectNode> interactions() {
    var all = new LinkedHashMap<String, ObjectNode>();
    var message = SlackEvents.named("message");
    var view = JSON.createObjectNode().put("callback_id", "any");
    var home = JSON.createObjectNode().put("type", "home");
    for (var action : actions()) {
      var type = action.path("type").asText();
      all.put(type + " in a message", SlackInteractions.inMessage(action, message, RETURN));
      all.put(type + " in a modal", SlackInteractions.inView(action, view));
      all.put(type + " in the home tab", SlackInteractions.inView(action, home));
    }
    var button = SlackActions.button("any", "1");
    all.put("ephemeral", SlackInteractions.inEphemeral(button, message, RETURN));
    all.put("submission", SlackInteractions.submission(view, JSON.createObjectNode()));
    all.put("closed", SlackInteractions.closed(view));
    all.put("message shortcut", SlackInteractions.messageShortcut("any", message, RETURN));
    all.put("global shortcut", SlackInteractions.globalShortcut("any"));
    all.put("suggestion", SlackInteractions.suggestion("any", "min"));
    all.put(
        "in an organisation",
        SlackInteractions.inEnterprise(SlackInteractions.globalShortcut("any"), "E0GRID"));
    all.put(
        "for an organisation",
        SlackInteractions.orgWide(
            SlackInteractions.inMessage(button, message.deepCopy(), RETURN), "E0GRID"));
    all.put(
        "by a stranger",
        SlackInteractions.byStranger(
            SlackInteractions.inMessage(button, message.deepCopy(), RETURN), "U0FAR", "T0FAR"));
    return all;
  }

  private static ObjectNode interaction(String name) {
    return Objects.requireNonNull(interactions().get(name), name);
  }

  private static List<ObjectNode> actions() {
    return List.of(
        SlackActions.button("any", "1"),
        SlackActions.feedback("any", "yes"),
        SlackActions.icon("any", "1"),
        SlackActions.overflow("any", "1"),
        SlackActions.select("any", "1"),
        SlackActions.radio("any", "1"),
        SlackActions.checkboxes("any", "1", "2"),
        SlackActions.conversation("any", SlackPayloads.CHANNEL),
        SlackActions.person("any", SlackPayloads.PERSON),
        SlackActions.date("any", "2026-03-02"),
        SlackActions.time("any", "09:00"),
        SlackActions.typed("any", "words"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void acknowledges_every_event(String name) throws Exception {
    var payload = SlackPayloads.callback(SlackEvents.named(name));

    assertThat(sent(payload)).isEqualTo(200);
    assertThat(sent(SlackPayloads.inEnterprise(payload, "E0GRID"))).isEqualTo(200);
    assertThat(sent(SlackPayloads.orgWide(payload, "E0GRID"))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app_mention", "message", "message im", "thread_broadcast"})
  void acknowledges_people_of_another_company(String name) throws Exception {
    var payload = SlackPayloads.callback(SlackEvents.named(name));

    assertThat(sent(SlackPayloads.byStranger(payload, "U0FAR", "T0FAR"))).isEqualTo(200);
  }

  @Test
  void answers_what_slack_asks_about_the_endpoint_itself() throws Exception {
    var answer = endpoint.sendJson(SlackPayloads.urlVerification("a-challenge"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("a-challenge");
    // Bolt has no such request and answers 400, of which Slack takes no further notice.
    assertThat(sent(SlackPayloads.rateLimited())).isIn(200, 400);
  }

  @Test
  void acknowledges_every_interaction() throws Exception {
    for (var interaction : interactions().entrySet()) {
      assertThat(sent(SlackInteractions.form(interaction.getValue())))
          .as(interaction.getKey())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ask", "/summary", "/timeline", "/digest", "/sources", "/watch", "/new"})
  void answers_every_command(String name) throws Exception {
    for (var text : new String[] {"", "help", "ministry"}) {
      var form = SlackPayloads.command(name, text, "1." + text, RETURN);
      var answer = endpoint.send(endpoint.requests.form(form));

      assertThat(answer.statusCode()).as(text).isEqualTo(200);
      if (answer.body().startsWith("{")) {
        assertThat(FakeSlack.findings(JSON.readTree(answer.body()))).isEmpty();
      }
    }
  }

  @Test
  void says_that_it_does_not_know_a_command() throws Exception {
    var form = SlackPayloads.command("/nothing", "x", "1", RETURN);

    assertThat(endpoint.send(endpoint.requests.form(form)).body())
        .contains("\"ephemeral\"", "I do not know “nothing”. Did you mean: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app_mention",
        "message im",
        "message in a thread",
        "message_changed",
        "message_deleted",
        "thread_broadcast",
        "file_share",
        "app_home_opened home again",
        "app_home_opened messages with context",
        "assistant_thread_started",
        "tokens_revoked",
        "app_uninstalled",
        "reaction_added",
        "member_joined_channel",
        "user_change"
      })
  void survives_events_that_are_mutilated(String name) throws Exception {
    var payload = JSON.readTree(SlackPayloads.callback(SlackEvents.named(name)));
    for (var mutilated : Mutilated.each(payload).toList()) {
      assertThat(sent(mutilated.toString())).as(mutilated.toString()).isNotIn(404, 500);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "button in a message",
        "feedback_buttons in a message",
        "static_select in a modal",
        "ephemeral",
        "submission",
        "closed",
        "message shortcut",
        "global shortcut",
        "suggestion"
      })
  void survives_interactions_that_are_mutilated(String name) throws Exception {
    for (var mutilated : Mutilated.each(interaction(name)).toList()) {
      assertThat(sent(SlackInteractions.form(mutilated)))
          .as(mutilated.toString())
          .isNotIn(404, 500);
    }
  }

  @Test
  void survives_commands_that_are_mutilated() throws Exception {
    var whole = SlackPayloads.ask("who?", "1.2", RETURN);
    for (var name : whole.keySet()) {
      var without = new LinkedHashMap<>(whole);
      without.remove(name);
      assertThat(sent(without)).as("without " + name).isNotIn(404, 500);
      var empty = new LinkedHashMap<>(whole);
      empty.put(name, "");
      assertThat(sent(empty)).as("with an empty " + name).isNotIn(404, 500);
    }
  }

  private int sent(String payload) throws Exception {
    return endpoint.sendJson(payload).statusCode();
  }

  private int sent(Map<String, String> form) throws Exception {
    return endpoint.send(endpoint.requests.form(form)).statusCode();
  }
}
