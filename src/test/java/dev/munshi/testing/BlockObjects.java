package dev.munshi.testing;

import static dev.munshi.testing.BlockRule.bool;
import static dev.munshi.testing.BlockRule.kinds;
import static dev.munshi.testing.BlockRule.list;
import static dev.munshi.testing.BlockRule.oneOf;
import static dev.munshi.testing.BlockRule.string;
import static dev.munshi.testing.BlockRule.webAddress;

import java.util.Map;

/**
 * Block Kit's <a href="https://docs.slack.dev/reference/block-kit/composition-objects">composition
 * objects</a>.
 */
final class BlockObjects {

  private static final int MOST_OPTIONS = 100;
  private static final int OPTION_TEXT = 75;
  private static final int OPTION_VALUE = 150;

  private BlockObjects() {}

  static BlockRule plain(int most) {
    return BlockShape.of("plain_text").needs("text", string(1, most)).has("emoji", bool());
  }

  private static BlockRule mrkdwn(int most) {
    return BlockShape.of("mrkdwn").needs("text", string(1, most)).has("verbatim", bool());
  }

  static BlockRule anyText(int most) {
    return kinds(Map.of("plain_text", plain(most), "mrkdwn", mrkdwn(most)));
  }

  static BlockRule option() {
    return option(plain(OPTION_TEXT));
  }

  /** One of an overflow menu, which may lead somewhere. */
  static BlockRule menuOption() {
    return option(plain(OPTION_TEXT)).has("url", webAddress());
  }

  /** One of check boxes or radio buttons, which may be formatted. */
  static BlockRule boxOption() {
    return option(anyText(OPTION_TEXT));
  }

  private static BlockShape option(BlockRule text) {
    return new BlockShape()
        .needs("text", text)
        .needs("value", string(1, OPTION_VALUE))
        .has("description", anyText(OPTION_TEXT));
  }

  static BlockRule options() {
    return list(1, MOST_OPTIONS, option());
  }

  static BlockRule optionGroups() {
    return list(
        1,
        MOST_OPTIONS,
        new BlockShape().needs("label", plain(OPTION_TEXT)).needs("options", options()));
  }

  static BlockRule confirm() {
    return new BlockShape()
        .needs("title", plain(100))
        .needs("text", anyText(300))
        .needs("confirm", plain(30))
        .needs("deny", plain(30))
        .has("style", oneOf("primary", "danger"));
  }

  static BlockRule conversationFilter() {
    return new BlockShape()
        .has("include", list(1, 4, oneOf("im", "mpim", "private", "public")))
        .has("exclude_external_shared_channels", bool())
        .has("exclude_bot_users", bool());
  }

  static BlockRule dispatchConfig() {
    return new BlockShape()
        .has("trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));
  }
}
