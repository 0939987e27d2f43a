package dev.munshi.chat.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads events of rooms. */
final class EventReader {

  static final String ENCRYPTION = "m.room.encryption";
  static final String ENCRYPTED = "m.room.encrypted";

  private static final Set<String> TEXTS = Set.of("m.text", "m.notice", "m.emote");
  private static final Pattern EVENT = Pattern.compile("\\$\\S+");

  private EventReader() {}

  /** Something that is no JSON is an event of no type. */
  static JsonNode json(String event) {
    try {
      return Homeserver.JSON.readTree(event);
    } catch (JsonProcessingException e) {
      return Homeserver.JSON.missingNode();
    }
  }

  static boolean isEncrypted(JsonNode event) {
    return event.path("type").asText().equals(ENCRYPTED);
  }

  /**
   * What somebody said; nothing where the event says nothing or was taken back.
   *
   * @param event as it came
   * @param clear the same event decrypted, or itself
   */
  static Optional<Said> said(String room, JsonNode event, JsonNode clear) {
    var content = clear.path("content");
    if (!clear.path("type").asText().equals("m.room.message")
        || !TEXTS.contains(content.path("msgtype").asText())) {
      return Optional.empty();
    }
    return Optional.of(said(room, event, content, relation(event, content)));
  }

  /** Who said something that cannot be read, and to what. */
  static Said unreadable(String room, JsonNode event) {
    var none = Homeserver.JSON.createObjectNode();
    return said(room, event, none, relation(event, none));
  }

  /** In an encrypted event it stands outside of what is encrypted. */
  private static JsonNode relation(JsonNode event, JsonNode content) {
    var outer = event.path("content").path("m.relates_to");
    return outer.isObject() ? outer : content.path("m.relates_to");
  }

  private static Said said(String room, JsonNode event, JsonNode content, JsonNode relation) {
    var type = relation.path("rel_type").asText();
    var replaces = type.equals("m.replace") ? event(relation.path("event_id")) : null;
    var thread = type.equals("m.thread") ? event(relation.path("event_id")) : null;
    boolean isChosen = thread == null || !relation.path("is_falling_back").asBoolean();
    var reply = event(relation.path("m.in_reply_to").path("event_id"));
    var edited = content.path("m.new_content");
    var told = replaces != null && edited.isObject() ? edited : content;
    var body = told.path("body").asText();
    return new Said(
        room,
        event.path("event_id").asText(),
        event.path("sender").asText(),
        told.path("msgtype").asText().equals("m.notice"),
        reply == null ? body : withoutQuote(body),
        thread,
        isChosen ? reply : null,
        replaces,
        mentions(told.has("m.mentions") ? told : content),
        isEncrypted(event),
        at(event));
  }

  /** People's clients may send anything for the id of an event. */
  private static @Nullable String event(JsonNode id) {
    var text = text(id);
    return text != null && EVENT.matcher(text).matches() ? text : null;
  }

  static @Nullable String text(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty() ? node.asText() : null;
  }

  static Instant at(JsonNode event) {
    return Instant.ofEpochMilli(event.path("origin_server_ts").asLong());
  }

  private static Set<String> mentions(JsonNode content) {
    return StreamSupport.stream(
            content.path("m.mentions").path("user_ids").spliterator(), /* parallel= */ false)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  /** Old clients put what they reply to before what they say. */
  private static String withoutQuote(String body) {
    if (!body.startsWith("> ")) {
      return body;
    }
    var rest = body.lines().dropWhile(line -> line.startsWith(">")).toList();
    return String.join(
        "\n", !rest.isEmpty() && rest.getFirst().isBlank() ? rest.subList(1, rest.size()) : rest);
  }

  /** A sign that was put to an event. */
  static Optional<Reaction> reaction(String room, JsonNode event) {
    var relation = event.path("content").path("m.relates_to");
    var target = text(relation.path("event_id"));
    var key = text(relation.path("key"));
    if (!event.path("type").asText().equals("m.reaction") || target == null || key == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Reaction(
            room,
            event.path("event_id").asText(),
            event.path("sender").asText(),
            target,
            key,
            at(event)));
  }

  /** The event that this one takes back. */
  static Optional<String> redacted(JsonNode event) {
    if (!event.path("type").asText().equals("m.room.redaction")) {
      return Optional.empty();
    }
    var own = text(event.path("redacts"));
    return Optional.ofNullable(own == null ? text(event.path("content").path("redacts")) : own);
  }
}
