package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Somebody at their home tab, as Slack tells of them over signed HTTP. */
record HomeVisitor(FakeSlack slack, SignedRequests requests, HttpClient client, String person) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static HomeVisitor of(FakeSlack slack, ServedHome served, HttpClient client) {
    return new HomeVisitor(slack, served.requests(), client, SlackPayloads.PERSON);
  }

  HomeVisitor as(String other) {
    return new HomeVisitor(slack, requests, client, other);
  }

  /** What Slack gets back; empty JSON where it is nothing. */
  JsonNode send(HttpRequest request) throws Exception {
    var limited = HttpRequest.newBuilder(request, (name, value) -> true);
    var answer =
        client.send(limited.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().isEmpty() ? JSON.objectNode() : MAPPER.readTree(answer.body());
  }

  private static ObjectNode opened(String person, String tab) {
    return JSON.objectNode()
        .put("type", "app_home_opened")
        .put("user", person)
        .put("channel", SlackPayloads.DIRECT)
        .put("tab", tab)
        .put("event_ts", "1800000100.000100");
  }

  void open(String tab) throws Exception {
    send(requests.json(SlackPayloads.callback(opened(person, tab))));
  }

  /** Opens the home tab, and gives it as soon as all of this stands in it. */
  JsonNode home(String... texts) throws Exception {
    open("home");
    return shown(texts);
  }

  /** The home tab as soon as all of this stands in it. */
  JsonNode shown(String... texts) throws Exception {
    Await.until(
        person + " sees " + List.of(texts),
        () -> Stream.of(texts).allMatch(String.valueOf(slack.home(person))::contains));
    return MAPPER.valueToTree(slack.home(person));
  }

  /** Opens the home tab and waits until these orders, and no others, can be removed there. */
  void sees(String... orders) throws Exception {
    open("home");
    Await.until(
        person + " sees " + List.of(orders),
        () ->
            slack.home(person) != null
                && buttons(MAPPER.valueToTree(slack.home(person)), "order_remove")
                    .equals(List.of(orders)));
  }

  /** Presses one of the buttons that stand in the home tab. */
  void press(String action, String value) throws Exception {
    var view = JSON.objectNode().put("type", "home");
    var payload = SlackInteractions.inView(SlackActions.button(action, value), view);
    SlackInteractions.byStranger(payload, person, FakeSlack.TEAM);
    payload.put("trigger_id", slack.trigger());
    send(requests.form(SlackInteractions.form(payload)));
  }

  /** Sends a window, and gives what Slack gets back. */
  JsonNode submit(JsonNode window, ObjectNode values) throws Exception {
    var payload = SlackInteractions.submission(window, values);
    SlackInteractions.byStranger(payload, person, FakeSlack.TEAM);
    payload.put("trigger_id", slack.trigger());
    return send(requests.form(SlackInteractions.form(payload)));
  }

  JsonNode orderDigest(String room, String topics) throws Exception {
    return submit(window("order_digest"), digest(room, "12345", topics));
  }

  JsonNode orderWatch(String room, String words) throws Exception {
    var values = JSON.objectNode();
    put(values, "where", "conversations_select").put("selected_conversation", room);
    put(values, "words", "plain_text_input").put("value", words);
    return submit(window("order_watch"), values);
  }

  private static ObjectNode window(String callback) {
    return JSON.objectNode().put("callback_id", callback);
  }

  /** What is filled into the window of a digest. */
  static ObjectNode digest(String room, String days, String topics) {
    var values = JSON.objectNode();
    put(values, "where", "conversations_select").put("selected_conversation", room);
    put(values, "days", "static_select").putObject("selected_option").put("value", days);
    put(values, "time", "timepicker").put("selected_time", "07:30");
    put(values, "topics", "plain_text_input").put("value", topics);
    put(values, "most", "static_select").putObject("selected_option").put("value", "5");
    return values;
  }

  private static ObjectNode put(ObjectNode values, String field, String type) {
    return values.putObject(field).putObject(field).put("type", type);
  }

  /** The values of all buttons of this kind in a view. */
  static List<String> buttons(JsonNode view, String action) {
    return StreamSupport.stream(view.path("blocks").spliterator(), false)
        .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
        .filter(element -> element.path("action_id").asText().equals(action))
        .map(element -> element.path("value").asText())
        .toList();
  }
}
