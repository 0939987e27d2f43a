package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in {@code actions} when somebody uses an element of a message or a view. */
public final class SlackActions {

  private SlackActions() {}

  private static ObjectNode action(String type, String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("action_id", id)
        .put("block_id", "b0")
        .put("action_ts", SlackInteractions.TS);
  }

  private static ObjectNode plain(String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "plain_text")
        .put("text", text)
        .put("emoji", true);
  }

  public static ObjectNode button(String id, String value) {
    return action("button", id).put("value", value).set("text", plain("Button"));
  }

  public static ObjectNode feedback(String id, String value) {
    return action("feedback_buttons", id).put("value", value).set("text", plain("👍"));
  }

  public static ObjectNode icon(String id, String value) {
    return action("icon_button", id).put("value", value).set("text", plain("Delete"));
  }

  public static ObjectNode overflow(String id, String value) {
    return chosen("overflow", id, value);
  }

  public static ObjectNode select(String id, String value) {
    return chosen("static_select", id, value);
  }

  public static ObjectNode radio(String id, String value) {
    return chosen("radio_buttons", id, value);
  }

  private static ObjectNode chosen(String type, String id, String value) {
    var action = action(type, id);
    action.putObject("selected_option").put("value", value).set("text", plain(value));
    return action;
  }

  public static ObjectNode checkboxes(String id, String... values) {
    var action = action("checkboxes", id);
    var chosen = action.putArray("selected_options");
    for (var value : values) {
      chosen.addObject().put("value", value).set("text", plain(value));
    }
    return action;
  }

  public static ObjectNode conversation(String id, String channel) {
    return action("conversations_select", id).put("selected_conversation", channel);
  }

  public static ObjectNode person(String id, String user) {
    return action("users_select", id).put("selected_user", user);
  }

  /**
   * @param date as in {@code 2026-03-02}
   */
  public static ObjectNode date(String id, String date) {
    return action("datepicker", id).put("selected_date", date);
  }

  /**
   * @param time as in {@code 09:00}
   */
  public static ObjectNode time(String id, String time) {
    return action("timepicker", id).put("selected_time", time);
  }

  /** Typed into a field that tells the app at once. */
  public static ObjectNode typed(String id, String text) {
    return action("plain_text_input", id).put("value", text);
  }
}
