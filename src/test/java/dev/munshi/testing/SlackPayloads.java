package dev.munshi.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Slack sends, after its documented shapes: events as JSON, a slash command as form fields.
 */
public final class SlackPayloads {

  public static final String CHANNEL = "C0GENERAL";
  public static final String DIRECT = "D0ANN";
  public static final String PERSON = "U0ANN";

  private static final ObjectMapper JSON = new ObjectMapper();

  private SlackPayloads() {}

  /** A mention of the bot in a channel. */
  public static String mention(String ts, String text) {
    return callback(event("app_mention", ts, "<@" + FakeSlack.BOT + "> " + text));
  }

  /** What somebody writes to the bot directly. */
  public static String direct(String ts, String text) {
    return callback(message(ts, text).put("channel", DIRECT).put("channel_type", "im"));
  }

  /** What somebody writes into a thread of a channel. */
  public static String inThread(String thread, String ts, String text) {
    return callback(message(ts, text).put("thread_ts", thread));
  }

  /** A message event in a channel, to be changed and then wrapped by {@link #callback}. */
  public static ObjectNode message(String ts, String text) {
    return event("message", ts, text).put("channel_type", "channel");
  }

  private static ObjectNode event(String type, String ts, String text) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("client_msg_id", "a5f5e5a0-5a5e-4f5e-8a5e-" + ts.replace(".", ""))
        .put("user", PERSON)
        .put("text", text)
        .put("ts", ts)
        .put("team", FakeSlack.TEAM)
        .put("channel", CHANNEL)
        .put("event_ts", ts);
  }

  /** The envelope around an event. */
  public static String callback(ObjectNode event) {
    var payload =
        JSON.createObjectNode()
            .put("token", "verification-is-by-signature")
            .put("team_id", FakeSlack.TEAM)
            .put("api_app_id", "A0MUNSHI")
            .put("type", "event_callback")
            .put("event_id", "Ev" + event.path("ts").asText(event.path("event_ts").asText()))
            .put("event_time", 1_700_000_000)
            .put("is_ext_shared_channel", false);
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", FakeSlack.TEAM)
        .put("user_id", FakeSlack.BOT)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return payload.set("event", event).toString();
  }

  /** The same envelope from a workspace of an Enterprise Grid organisation. */
  public static String inEnterprise(String payload, String enterprise) {
    var changed = read(payload).put("enterprise_id", enterprise);
    authorization(changed).put("enterprise_id", enterprise);
    return changed.toString();
  }

  /** The same envelope where the app is installed for the whole organisation. */
  public static String orgWide(String payload, String enterprise) {
    var changed = read(inEnterprise(payload, enterprise));
    authorization(changed).putNull("team_id").put("is_enterprise_install", true);
    return changed.toString();
  }

  /** The same by somebody of another company in a channel shared with it. */
  public static String byStranger(String payload, String user, String team) {
    var changed = read(payload).put("is_ext_shared_channel", true);
    changed.put("context_team_id", FakeSlack.TEAM).putNull("context_enterprise_id");
    if (changed.path("event") instanceof ObjectNode event) {
      event.put("user", user).put("team", team).put("user_team", team).put("source_team", team);
    }
    return changed.toString();
  }

  /** The same envelope from another workspace. */
  public static String from(FakeInstallation where, String payload) {
    var changed = read(payload).put("team_id", where.team());
    authorization(changed).put("team_id", where.team()).put("user_id", where.bot());
    if (changed.path("event") instanceof ObjectNode event && event.has("team")) {
      event.put("team", where.team());
    }
    return changed.toString();
  }

  private static ObjectNode authorization(ObjectNode payload) {
    return (ObjectNode) payload.path("authorizations").path(0);
  }

  private static ObjectNode read(String payload) {
    try {
      return (ObjectNode) JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(payload, e);
    }
  }

  /** Slack's question whether the endpoint is the app's. */
  public static String urlVerification(String challenge) {
    return JSON.createObjectNode()
        .put("token", "verification-is-by-signature")
        .put("challenge", challenge)
        .put("type", "url_verification")
        .toString();
  }

  /** Slack's word that events are left out for a minute. */
  public static String rateLimited() {
    return JSON.createObjectNode()
        .put("token", "verification-is-by-signature")
        .put("type", "app_rate_limited")
        .put("team_id", FakeSlack.TEAM)
        .put("minute_rate_limited", 1_772_442_000)
        .put("api_app_id", "A0MUNSHI")
        .toString();
  }

  /**
   * The slash command {@code /ask}.
   *
   * @param responseUrl where the answer goes
   */
  public static Map<String, String> ask(String text, String trigger, String responseUrl) {
    return command("/ask", text, trigger, responseUrl);
  }

  /**
   * A slash command.
   *
   * @param name with its slash
   * @param responseUrl where the answer goes
   */
  public static Map<String, String> command(
      String name, String text, String trigger, String responseUrl) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("token", "verification-is-by-signature");
    fields.put("team_id", FakeSlack.TEAM);
    fields.put("team_domain", "policy");
    fields.put("channel_id", CHANNEL);
    fields.put("channel_name", "general");
    fields.put("user_id", PERSON);
    fields.put("user_name", "ann");
    fields.put("command", name);
    fields.put("text", text);
    fields.put("api_app_id", "A0MUNSHI");
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", responseUrl);
    fields.put("trigger_id", trigger);
    return fields;
  }
}
