package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a person's client got to hear.
 *
 * @param type of the event, or {@code unreadable} where the client could not decrypt it
 * @param stateKey of state, such as the member it is about; else empty
 * @param content decrypted
 * @param relation to another event, as it came outside of the ciphertext
 * @param shield what the client warns of: 0 nothing, 1 grey, 2 red
 */
public record Heard(
    String room,
    String event,
    String sender,
    String type,
    String stateKey,
    JsonNode content,
    JsonNode relation,
    boolean isEncrypted,
    int shield) {

  static Heard of(JsonNode told) {
    return new Heard(
        told.path("room").asText(),
        told.path("event").asText(),
        told.path("sender").asText(),
        told.path("type").asText(),
        told.path("stateKey").asText(""),
        told.path("content"),
        told.path("relation"),
        told.path("encrypted").asBoolean(),
        told.path("shield").asInt());
  }

  public boolean isMessage() {
    return type.equals("m.room.message");
  }

  /** Somebody has left, was thrown out, or has rejected an invitation. */
  public boolean isLeaving(String in, String user) {
    return type.equals("m.room.member")
        && room.equals(in)
        && stateKey.equals(user)
        && content.path("membership").asText().equals("leave");
  }

  public boolean isNotice() {
    return content.path("msgtype").asText().equals("m.notice");
  }

  /** The plain text; of an edit, the new one. */
  public String body() {
    return latest().path("body").asText();
  }

  /** The formatted text, or empty; of an edit, the new one. */
  public String html() {
    return latest().path("formatted_body").asText();
  }

  private JsonNode latest() {
    return content.has("m.new_content") ? content.path("m.new_content") : content;
  }

  /** The root of the thread that it stands in, or empty. */
  public String thread() {
    return related("m.thread");
  }

  /** The event in whose place it stands, or empty. */
  public String replaces() {
    return related("m.replace");
  }

  /** The event that it answers outside of a thread, or empty. */
  public String replyTo() {
    return relation.has("rel_type") ? "" : relation.path("m.in_reply_to").path("event_id").asText();
  }

  private String related(String kind) {
    return relation.path("rel_type").asText().equals(kind)
        ? relation.path("event_id").asText()
        : "";
  }
}
