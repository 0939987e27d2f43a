package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Slack's limits on a message, as far as this bot can meet them. */
final class SlackLimits {

  private SlackLimits() {}

  /** Slack's error code for the first limit that this message breaks, or null. */
  static @Nullable String broken(JsonNode message) {
    var blocks = message.path("blocks");
    if (message.path("text").asText().isEmpty() && blocks.isEmpty()) {
      return "no_text";
    }
    if (message.path("text").asText().length() > 40_000) {
      return "msg_too_long";
    }
    if (blocks.size() > 50 || holdsInvalid(blocks)) {
      return "invalid_blocks";
    }
    return length(blocks) > 13_200 ? "msg_blocks_too_long" : null;
  }

  private static boolean holdsInvalid(JsonNode blocks) {
    return StreamSupport.stream(blocks.spliterator(), false)
        .anyMatch(b -> length(b) > 3_000 || length(b) == 0 || holdsEmptyText(b));
  }

  private static boolean holdsEmptyText(JsonNode node) {
    var text = node.path("text");
    boolean isEmpty = text.isTextual() && text.asText().isEmpty();
    return isEmpty
        || StreamSupport.stream(node.spliterator(), false).anyMatch(SlackLimits::holdsEmptyText);
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
