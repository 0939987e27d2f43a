package dev.munshi.testing;

import static dev.munshi.testing.BlockObjects.confirm;
import static dev.munshi.testing.BlockObjects.plain;
import static dev.munshi.testing.BlockRule.bool;
import static dev.munshi.testing.BlockRule.integer;
import static dev.munshi.testing.BlockRule.list;
import static dev.munshi.testing.BlockRule.matching;
import static dev.munshi.testing.BlockRule.oneOf;
import static dev.munshi.testing.BlockRule.string;
import static dev.munshi.testing.BlockRule.webAddress;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Block Kit's <a href="https://docs.slack.dev/reference/block-kit/block-elements">elements</a>, and
 * in which blocks they may stand.
 */
final class BlockElements {

  private static final BlockRule ID = string(1, 255);
  private static final BlockRule DATE = matching("\\d{4}-\\d{2}-\\d{2}");
  private static final BlockRule TIME = matching("([01]\\d|2[0-3]):[0-5]\\d");

  private static final Map<String, BlockShape> ALL = new TreeMap<>();

  static {
    buttons();
    selects("");
    selects("multi_");
    boxes();
    pickers();
    inputs();
    ALL.put(
        "image",
        BlockShape.of("image")
            .needs("alt_text", string(1, 2000))
            .has("image_url", webAddress())
            .has("slack_file", new BlockShape().has("id", ID).has("url", webAddress())));
  }

  /** What people can click in a message, a home tab and a modal alike. */
  private static final String CLICKED =
      "button overflow static_select external_select users_select conversations_select"
          + " channels_select multi_static_select multi_external_select multi_users_select"
          + " multi_conversations_select multi_channels_select checkboxes radio_buttons datepicker"
          + " timepicker";

  private BlockElements() {}

  private static BlockShape known(String type) {
    return Objects.requireNonNull(ALL.get(type), type);
  }

  private static BlockShape add(String type) {
    var shape = BlockShape.element(type);
    ALL.put(type, shape);
    return shape;
  }

  private static void buttons() {
    add("button")
        .needs("text", plain(75))
        .has("url", webAddress())
        .has("value", string(1, 2000))
        .has("style", oneOf("primary", "danger"))
        .has("confirm", confirm())
        .has("accessibility_label", string(1, 75));
    add("overflow")
        .needs("options", list(1, 5, BlockObjects.menuOption()))
        .has("confirm", confirm());
    var thumb =
        new BlockShape()
            .needs("text", plain(75))
            .needs("value", string(1, 2000))
            .has("accessibility_label", string(1, 75));
    add("feedback_buttons").needs("positive_button", thumb).needs("negative_button", thumb);
    add("icon_button")
        .needs("icon", oneOf("trash"))
        .needs("text", plain(75))
        .has("value", string(1, 2000))
        .has("confirm", confirm())
        .has("accessibility_label", string(1, 75))
        .has("visible_to_user_ids", list(0, 100, ID));
  }

  private static void selects(String prefix) {
    boolean areSeveral = !prefix.isEmpty();
    var ending = areSeveral ? "s" : "";
    select(prefix + "static_select")
        .has("options", BlockObjects.options())
        .has("option_groups", BlockObjects.optionGroups())
        .has("initial_option" + ending, one(areSeveral, BlockObjects.option()));
    select(prefix + "external_select")
        .has("min_query_length", integer(0, 100))
        .has("initial_option" + ending, one(areSeveral, BlockObjects.option()));
    select(prefix + "users_select").has("initial_user" + ending, one(areSeveral, ID));
    select(prefix + "conversations_select")
        .has("initial_conversation" + ending, one(areSeveral, ID))
        .has("default_to_current_conversation", bool())
        .has("response_url_enabled", bool())
        .has("filter", BlockObjects.conversationFilter());
    select(prefix + "channels_select")
        .has("initial_channel" + ending, one(areSeveral, ID))
        .has("response_url_enabled", bool());
  }

  private static BlockRule one(boolean areSeveral, BlockRule rule) {
    return areSeveral ? list(1, 100, rule) : rule;
  }

  private static BlockShape select(String type) {
    var shape =
        add(type)
            .has("placeholder", plain(150))
            .has("confirm", confirm())
            .has("focus_on_load", bool());
    return type.startsWith("multi_")
        ? shape.has("max_selected_items", integer(1, Integer.MAX_VALUE))
        : shape;
  }

  private static void boxes() {
    add("checkboxes")
        .needs("options", list(1, 10, BlockObjects.boxOption()))
        .has("initial_options", list(1, 10, BlockObjects.boxOption()))
        .has("confirm", confirm())
        .has("focus_on_load", bool());
    add("radio_buttons")
        .needs("options", list(1, 10, BlockObjects.boxOption()))
        .has("initial_option", BlockObjects.boxOption())
        .has("confirm", confirm())
        .has("focus_on_load", bool());
  }

  private static void pickers() {
    add("datepicker")
        .has("initial_date", DATE)
        .has("placeholder", plain(150))
        .has("confirm", confirm())
        .has("focus_on_load", bool());
    add("timepicker")
        .has("initial_time", TIME)
        .has("placeholder", plain(150))
        .has("timezone", string(1, 100))
        .has("confirm", confirm())
        .has("focus_on_load", bool());
  }

  private static void inputs() {
    for (var type : new String[] {"plain_text_input", "url_text_input", "email_text_input"}) {
      add(type)
          .has("placeholder", plain(150))
          .has("initial_value", string(1, 3000))
          .has("dispatch_action_config", BlockObjects.dispatchConfig())
          .has("focus_on_load", bool());
    }
    known("plain_text_input")
        .has("multiline", bool())
        .has("min_length", integer(0, 3000))
        .has("max_length", integer(1, 3000));
    add("number_input")
        .needs("is_decimal_allowed", bool())
        .has("placeholder", plain(150))
        .has("initial_value", string(1, 100))
        .has("min_value", string(1, 100))
        .has("max_value", string(1, 100))
        .has("focus_on_load", bool());
  }

  private static BlockRule some(String types) {
    var some = new TreeMap<String, BlockShape>();
    Arrays.stream(types.split(" ")).forEach(type -> some.put(type, known(type)));
    return BlockRule.kinds(some);
  }

  static BlockRule ofActions() {
    return some(CLICKED);
  }

  static BlockRule ofSection() {
    return some(CLICKED + " image");
  }

  static BlockRule ofContextActions() {
    return some("feedback_buttons icon_button");
  }

  static BlockRule ofInput() {
    return some(
        CLICKED.replace("button overflow ", "")
            + " plain_text_input url_text_input email_text_input number_input");
  }

  static BlockShape image() {
    return known("image");
  }
}
