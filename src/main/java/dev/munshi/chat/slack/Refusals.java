package dev.munshi.chat.slack;

import dev.munshi.chat.ChatRefusedException;
import java.util.Map;
import java.util.Set;

/** Why Slack does not take a post, for the person who waits for it. */
final class Refusals {

  private static final Set<String> BLOCKS =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "too_many_blocks");

  private static final Map<String, String> WORDS =
      Map.of(
          "not_in_channel", "I am not a member of %s. Invite me there and ask again.",
          "channel_not_found", "I cannot see %s. Invite me there and ask again.",
          "is_archived", "%s is archived, so I cannot answer there.",
          "restricted_action", "This workspace does not let me post in %s.",
          "restricted_action_thread_only_channel", "Only threads are allowed in %s.",
          "missing_scope",
              "I lack a permission to post in %s. The admin who installed me finds it with: munshi"
                  + " slack doctor");

  private Refusals() {}

  static boolean isAboutBlocks(ChatRefusedException e) {
    return BLOCKS.contains(SlackErrors.code(e));
  }

  /**
   * @param room the channel's id
   */
  static String inWords(ChatRefusedException e, String room) {
    return WORDS
        .getOrDefault(
            SlackErrors.code(e), "Slack did not let me answer in %s (" + SlackErrors.code(e) + ").")
        .formatted("channel " + room);
  }
}
