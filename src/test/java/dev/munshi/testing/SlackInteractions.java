package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What Slack sends when somebody clicks, chooses, submits or takes a shortcut, in its recorded
 * shape. Each comes with a trigger that no stand-in knows: put {@link FakeSlack#trigger()} as
 * {@code trigger_id} where a view is to open.
 */
public final class SlackInteractions {

  public static final String TS = "1772442000.000100";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SlackInteractions() {}

  /** The fields of the form in which a payload comes. */
  public static Map<String, String> form(JsonNode payload) {
    return Map.of("payload", payload.toString());
  }

  private static ObjectNode payload(String type) {
    var payload = JSON.objectNode().put("type", type);
    payload
        .putObject("user")
        .put("id", SlackPayloads.PERSON)
        .put("username", "ann")
        .put("name", "ann")
        .put("team_id", FakeSlack.TEAM);
    payload.putObject("team").put("id", FakeSlack.TEAM).put("domain", "policy");
    payload
        .put("api_app_id", "A0MUNSHI")
        .put("token", "verification-is-by-signature")
        .putNull("enterprise")
        .put("is_enterprise_install", false)
        .put("trigger_id", "13345224609.738474920.0");
    return payload;
  }

  /** A click on an element of a message that everybody sees. */
  public static ObjectNode inMessage(ObjectNode action, ObjectNode message, String responseUrl) {
    return message(action, message, false).put("response_url", responseUrl);
  }

  /** A click on an element of a message that only one person sees: it comes without its blocks. */
  public static ObjectNode inEphemeral(ObjectNode action, ObjectNode message, String responseUrl) {
    var payload = message(action, message, true).put("response_url", responseUrl);
    payload.remove("message");
    return payload;
  }

  private static ObjectNode message(ObjectNode action, ObjectNode message, boolean isEphemeral) {
    var payload = payload("block_actions");
    var channel = message.path("channel").asText(SlackPayloads.CHANNEL);
    var container = payload.putObject("container").put("type", "message");
    container
        .put("message_ts", message.path("ts").asText(TS))
        .put("channel_id", channel)
        .put("is_ephemeral", isEphemeral);
    if (message.has("thread_ts")) {
      container.put("thread_ts", message.path("thread_ts").asText());
    }
    payload.putObject("channel").put("id", channel).put("name", "general");
    payload.set("message", message);
    payload.putObject("state").putObject("values");
    payload.putArray("actions").add(action);
    return payload;
  }

  /** A click on an element of a modal or of the home tab. */
  public static ObjectNode inView(ObjectNode action, JsonNode view) {
    var payload = payload("block_actions");
    payload
        .putObject("container")
        .put("type", "view")
        .put("view_id", view.path("id").asText("V0VIEW"));
    payload.set("view", view(view));
    payload.putArray("actions").add(action);
    return payload;
  }

  /**
   * A modal that is sent.
   *
   * @param values by block and action, as in {@code {"topic":{"text":{"type":…,"value":…}}}}
   */
  public static ObjectNode submission(JsonNode view, JsonNode values) {
    var payload = payload("view_submission");
    var sent = view(view);
    sent.putObject("state").set("values", values);
    payload.set("view", sent);
    payload.putArray("response_urls");
    return payload;
  }

  /** A modal that is closed without being sent. */
  public static ObjectNode closed(JsonNode view) {
    var payload = payload("view_closed");
    payload.remove("trigger_id");
    payload.set("view", view(view));
    return payload.put("is_cleared", false);
  }

  /** A shortcut in the menu of a message. */
  public static ObjectNode messageShortcut(
      String callback, ObjectNode message, String responseUrl) {
    var payload = payload("message_action").put("callback_id", callback).put("action_ts", TS);
    payload.put("message_ts", message.path("ts").asText(TS)).put("response_url", responseUrl);
    payload
        .putObject("channel")
        .put("id", message.path("channel").asText(SlackPayloads.CHANNEL))
        .put("name", "general");
    return payload.set("message", message);
  }

  /** A shortcut in the menu of Slack itself: it comes without a channel. */
  public static ObjectNode globalShortcut(String callback) {
    return payload("shortcut").put("callback_id", callback).put("action_ts", TS);
  }

  /** What is typed into a menu whose options the app has to give. */
  public static ObjectNode suggestion(String actionId, String typed) {
    var payload = payload("block_suggestion").put("action_id", actionId).put("block_id", "b0");
    payload.remove("trigger_id");
    payload.putObject("container").put("type", "view").put("view_id", "V0VIEW");
    payload.put("value", typed);
    return payload.set("view", view(JSON.objectNode()));
  }

  private static ObjectNode view(JsonNode given) {
    var view = JSON.objectNode().put("id", "V0VIEW").put("team_id", FakeSlack.TEAM);
    view.put("type", "modal").put("private_metadata", "").put("callback_id", "");
    view.putArray("blocks");
    view.putObject("state").putObject("values");
    view.put("hash", "1772442000.abc")
        .put("clear_on_close", false)
        .put("notify_on_close", false)
        .putNull("previous_view_id")
        .put("root_view_id", "V0VIEW")
        .put("app_id", "A0MUNSHI")
        .put("external_id", "")
        .put("app_installed_team_id", FakeSlack.TEAM)
        .put("bot_id", "B0MUNSHI");
    if (given instanceof ObjectNode fields) {
      view.setAll(fields.deepCopy());
    }
    return view;
  }

  /** The same from a workspace of an Enterprise Grid organisation. */
  public static ObjectNode inEnterprise(ObjectNode payload, String enterprise) {
    payload.putObject("enterprise").put("id", enterprise).put("name", "Grid");
    if (payload.path("team") instanceof ObjectNode team) {
      team.put("enterprise_id", enterprise).put("enterprise_name", "Grid");
    }
    return payload;
  }

  /** The same where the app is installed for the whole organisation: there is no team. */
  public static ObjectNode orgWide(ObjectNode payload, String enterprise) {
    inEnterprise(payload, enterprise).putNull("team");
    return payload.put("is_enterprise_install", true);
  }

  /** The same from another workspace. */
  public static ObjectNode from(FakeInstallation where, ObjectNode payload) {
    if (payload.path("team") instanceof ObjectNode team) {
      team.put("id", where.team());
    }
    return byStranger(payload, SlackPayloads.PERSON, where.team());
  }

  /** The same by somebody of another company in a shared channel. */
  public static ObjectNode byStranger(ObjectNode payload, String user, String team) {
    if (payload.path("user") instanceof ObjectNode person) {
      person.put("id", user).put("team_id", team);
    }
    return payload;
  }
}
