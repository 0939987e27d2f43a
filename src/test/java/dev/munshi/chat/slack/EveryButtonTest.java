package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.chat.UtteranceJson;
import dev.munshi.store.KeptReply;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.SmallDesk;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each button, window and shortcut that the bot has, as Slack sends it and as it should not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryButtonTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String KEY = FakeSlack.TEAM + "/" + SlackPayloads.CHANNEL + "/1.000100";
  private static final AdmissionSettings ADMISSION =
      new AdmissionSettings(
          Set.of(), Set.of(), Set.of(), false, false, Set.of(SlackPayloads.PERSON));

  private final SmallCorpus corpus = new SmallCorpus();
  private SlackEndpoint endpoint;

  @BeforeAll
  void start() throws Exception {
    endpoint =
        new SlackEndpoint(
            slack ->
                new SlackSettings(
                    new SlackTokens.OneWorkspace(FakeSlack.TOKEN),
                    new SlackDelivery.Requests(SignedRequests.SECRET),
                    slack.apiUrl(),
                    ADMISSION),
            null,
            InstantSource.fixed(SlackEndpoint.NOW));
    endpoint.desks = Optional.of(_ -> new SmallDesk(corpus.answerer()));
    var quote = Answers.citation(Answers.RULES, "The rules came on Monday.");
    endpoint.replies.keep(
        new KeptReply(
            new KeptReply.Place("slack", FakeSlack.TEAM, SlackPayloads.CHANNEL, "1.000100", KEY),
            SlackPayloads.PERSON,
            false,
            "When did the rules come?",
            true,
            UtteranceJson.write(
                Answers.found(Answers.statement("The rules came on Monday.", quote))),
            0,
            SlackEndpoint.NOW));
  }

  @AfterAll
  void stop() throws Exception {
    endpoint.close();
    corpus.close();
  }

  private static Map<String, ObjectNode> payloads(String returnUrl) {
    var all = new LinkedHashMap<String, ObjectNode>();
    var message = JSON.objectNode().put("channel", SlackPayloads.CHANNEL);
    message.put("ts", "1.000100").put("text", "The rules came on Monday.");
    for (var id : Set.of("quotes", "sources", "rephrase", "await", "share")) {
      var action = SlackActions.button(id, KEY);
      all.put(id, SlackInteractions.inMessage(action, message.deepCopy(), returnUrl));
    }
    for (var judgement : Set.of("yes", "no")) {
      var action = SlackActions.feedback("feedback", judgement + " " + KEY);
      all.put(
          "feedback " + judgement,
          SlackInteractions.inMessage(action, message.deepCopy(), returnUrl));
    }
    var home = JSON.objectNode().put("type", "home");
    for (var id : Set.of("order_pause", "order_resume", "order_change", "order_remove")) {
      var action = SlackActions.button(id, "digest 1 " + SlackPayloads.CHANNEL);
      all.put(id, SlackInteractions.inView(action, home));
    }
    for (var id : Set.of("new_digest", "new_watch")) {
      all.put(id, SlackInteractions.inView(SlackActions.button(id, "-"), home));
    }
    all.put("show_reply", SlackInteractions.inView(SlackActions.button("show_reply", KEY), home));
    for (var id : Set.of("ask_about_this", "check_this_claim", "sum_up_this_thread")) {
      all.put(id, SlackInteractions.messageShortcut(id, message.deepCopy(), returnUrl));
    }
    all.put("why", window("why", KEY));
    all.put("rephrase window", window("rephrase", SlackPayloads.CHANNEL + "\n1.000100\n"));
    all.put("order_digest", window("order_digest", ""));
    all.put(
        "order_digest to change",
        window("order_digest", "digest 1 " + SlackPayloads.CHANNEL + "\nAsia/Karachi"));
    all.put("order_watch", window("order_watch", ""));
    return all;
  }

  /** With all fields that any of the windows has. */
  private static ObjectNode window(String callback, String note) {
    var values = JSON.objectNode();
    put(values, "where", "conversations_select")
        .put("selected_conversation", SlackPayloads.CHANNEL);
    put(values, "days", "static_select").putObject("selected_option").put("value", "12345");
    put(values, "time", "timepicker").put("selected_time", "09:00");
    put(values, "topics", "plain_text_input").put("value", "courts");
    put(values, "most", "static_select").putObject("selected_option").put("value", "5");
    put(values, "words", "plain_text_input").put("value", "courts");
    put(values, "reason", "radio_buttons").putObject("selected_option").put("value", "Wrong");
    var view = JSON.objectNode().put("callback_id", callback).put("private_metadata", note);
    return SlackInteractions.submission(view, values);
  }

  private static ObjectNode put(ObjectNode values, String field, String type) {
    return values.putObject(field).putObject(field).put("type", type);
  }

  static Set<String> names() {
    return payloads("").keySet();
  }

  private ObjectNode whole(String name) {
    var address = endpoint.slack.responseUrl(SlackPayloads.CHANNEL);
    return Objects.requireNonNull(payloads(address).get(name), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_taken_in_whole(String name) throws Exception {
    assertThat(sent(whole(name).put("trigger_id", endpoint.slack.trigger()))).isEqualTo(200);
    // a trigger that Slack does not know any more
    assertThat(sent(whole(name))).isEqualTo(200);
    assertThat(sent(SlackInteractions.inEnterprise(whole(name), "E0GRID"))).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_no_error_of_ours_where_it_is_mutilated(String name) throws Exception {
    for (var mutilated : Mutilated.each(whole(name)).toList()) {
      assertThat(sent(mutilated)).as(mutilated.toString()).isNotIn(404, 500);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_taken_in_while_the_articles_are_being_read(String name) throws Exception {
    var desks = endpoint.desks;
    endpoint.desks = Optional.empty();
    try {
      assertThat(sent(whole(name).put("trigger_id", endpoint.slack.trigger()))).isEqualTo(200);
    } finally {
      endpoint.desks = desks;
    }
  }

  private int sent(JsonNode payload) throws Exception {
    var form = SlackInteractions.form(payload);
    return endpoint.send(endpoint.requests.form(form)).statusCode();
  }
}
