package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Slack's limits on a message and on a view. */
final class SlackLimits {

  private static final int LONGEST_TEXT = 40_000;

  /** Slack does not say where it draws the line; this is where it was seen. */
  private static final int LONGEST_BLOCKS = 13_200;

  private SlackLimits() {}

  /** Refuses a message that breaks a limit. */
  static void mustHold(JsonNode message) {
    var blocks = message.path("blocks");
    boolean hasAttachments = !message.path("attachments").isEmpty();
    if (message.path("text").asText().isEmpty() && blocks.isEmpty() && !hasAttachments) {
      throw new SlackRefusal("no_text");
    }
    if (message.path("text").asText().length() > LONGEST_TEXT) {
      throw new SlackRefusal("msg_too_long");
    }
    var metadata = message.path("metadata");
    if (metadata.isObject()
        && !(metadata.path("event_type").isTextual()
            && metadata.path("event_payload").isObject())) {
      throw new SlackRefusal("invalid_metadata_format");
    }
    var findings = BlockKitRules.ofMessage(blocks);
    if (!findings.isEmpty()) {
      throw SlackRefusal.because("invalid_blocks", findings);
    }
    if (length(blocks) > LONGEST_BLOCKS) {
      throw new SlackRefusal("msg_blocks_too_long");
    }
  }

  /** What is wrong with a view of this type; empty where nothing is. */
  static List<String> findingsOfView(JsonNode view, String type) {
    return BlockKitRules.ofView(view, type);
  }

  /** The length of every text and address in a block, in UTF-16 units. */
  private static int length(JsonNode node) {
    int own = text(node.path("text")) + text(node.path("url"));
    for (var child : node) {
      own += length(child);
    }
    return own;
  }

  private static int text(JsonNode text) {
    return text.isTextual() ? text.asText().length() : 0;
  }
}
