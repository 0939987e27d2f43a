package dev.munshi.chat.slack;

import dev.munshi.chat.ChatRefusedException;
import java.util.Map;
import java.util.Set;

/** Why Slack does not take a post, for the person who waits for it. */
final class Refusals {

  private static final Set<String> BLOCKS =
      Set.of(
          "invalid_blocks",
          "invalid_blocks_format",
          "msg_blocks_too_long",
          "too_many_blocks",
          // return addresses say no more than that
          "400");

  private static final String LATE = "Slack took too long; please press it once more.";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(
              "not_in_channel",
              "I am not in the channel where you asked (%s). Invite me there and ask again."),
          Map.entry(
              "channel_not_found",
              "I cannot see the channel where you asked (%s). Invite me there and ask again."),
          Map.entry(
              "is_archived",
              "The channel where you asked (%s) is archived, so I cannot answer there."),
          Map.entry(
              "restricted_action",
              "This workspace does not let me post in the channel where you asked (%s)."),
          Map.entry(
              "restricted_action_thread_only_channel",
              "Only threads are allowed in the channel where you asked (%s)."),
          Map.entry(
              "missing_scope",
              "I lack a permission to post where you asked (%s). The admin who installed me finds"
                  + " it with: munshi slack doctor"),
          Map.entry("expired_trigger_id", LATE),
          Map.entry("trigger_expired", LATE),
          Map.entry("exchanged_trigger_id", LATE),
          Map.entry("trigger_exchanged", LATE));

  private Refusals() {}

  static boolean isAboutBlocks(ChatRefusedException e) {
    return BLOCKS.contains(SlackErrors.code(e));
  }

  /**
   * Why a thread cannot be read.
   *
   * @param room the channel's id
   */
  static String unread(ChatRefusedException e, String room) {
    return switch (SlackErrors.code(e)) {
      case "thread_not_found", "message_not_found" -> "There is no such thread in this channel.";
      case "missing_scope" ->
          "I lack the permission to read this channel (%s). The admin who installed me finds it"
                  .formatted(room)
              + " with: munshi slack doctor";
      case "not_in_channel", "channel_not_found" -> inWords(e, room);
      default -> "Slack did not let me read that thread: " + SlackErrors.code(e) + ".";
    };
  }

  /**
   * @param room the channel's id
   */
  static String inWords(ChatRefusedException e, String room) {
    return WORDS
        .getOrDefault(
            SlackErrors.code(e),
            "Slack did not let me answer where you asked (%s): " + SlackErrors.code(e) + ".")
        .formatted(room);
  }
}
