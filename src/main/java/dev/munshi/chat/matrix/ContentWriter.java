package dev.munshi.chat.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the content of a message as the Matrix specification has it. */
final class ContentWriter {

  private ContentWriter() {}

  static ObjectNode json(Content content) {
    return switch (content.relation()) {
      case null -> text(content, "");
      case Content.Relation.InThread thread -> {
        var json = text(content, "");
        json.putObject("m.relates_to")
            .put("rel_type", "m.thread")
            .put("event_id", thread.root())
            .put("is_falling_back", true)
            .putObject("m.in_reply_to")
            .put("event_id", thread.latest());
        yield json;
      }
      case Content.Relation.Reply reply -> {
        var json = text(content, "");
        json.putObject("m.relates_to").putObject("m.in_reply_to").put("event_id", reply.to());
        yield json;
      }
      case Content.Relation.Replacement replacement -> {
        // what old clients show beside the message that is replaced
        var json = text(content, "* ");
        json.set("m.new_content", text(content, ""));
        json.putObject("m.relates_to")
            .put("rel_type", "m.replace")
            .put("event_id", replacement.of());
        yield json;
      }
    };
  }

  private static ObjectNode text(Content content, String prefix) {
    var json =
        Homeserver.JSON
            .createObjectNode()
            .put("msgtype", content.isNotice() ? "m.notice" : "m.text")
            .put("body", prefix + content.text());
    if (content.html() != null) {
      json.put("format", "org.matrix.custom.html").put("formatted_body", prefix + content.html());
    }
    var mentions = json.putObject("m.mentions");
    if (!content.mentions().isEmpty()) {
      var users = mentions.putArray("user_ids");
      content.mentions().stream().sorted().forEach(users::add);
    }
    return json;
  }
}
