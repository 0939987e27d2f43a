package dev.munshi.chat.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the bot behaves in a room.
 *
 * @param threads whether what answers no message is answered in a thread
 * @param prefix what may stand before a question in place of a mention
 * @param zone of the people there, or null where each person's own counts
 */
record RoomSettings(boolean threads, String prefix, @Nullable ZoneId zone) {

  /** The type of the note that holds them. */
  static final String TYPE = "dev.munshi.settings";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A mention begins with @, and clients keep lines with a slash to themselves. */
  private static final Pattern PREFIX = Pattern.compile("[[\\p{P}\\p{S}\\x{FE0F}]&&[^@/]]{1,3}");

  static final RoomSettings USUAL = new RoomSettings(true, "!", null);

  RoomSettings {
    if (!canBePrefix(prefix)) {
      throw new IllegalArgumentException("no prefix: " + prefix);
    }
  }

  static boolean canBePrefix(String text) {
    return PREFIX.matcher(text).matches();
  }

  RoomSettings withThreads(boolean other) {
    return new RoomSettings(other, prefix, zone);
  }

  RoomSettings withPrefix(String other) {
    return new RoomSettings(threads, other, zone);
  }

  RoomSettings withZone(@Nullable ZoneId other) {
    return new RoomSettings(threads, prefix, other);
  }

  /** Reads a note; what is missing or unusable in it is as usual. */
  static RoomSettings read(String json) {
    try {
      var note = JSON.readTree(json);
      var prefix = note.path("prefix").asText();
      return new RoomSettings(
          note.path("threads").asBoolean(USUAL.threads()),
          canBePrefix(prefix) ? prefix : USUAL.prefix(),
          zone(note.path("zone")));
    } catch (JsonProcessingException e) {
      return USUAL;
    }
  }

  private static @Nullable ZoneId zone(JsonNode note) {
    try {
      return note.isTextual() ? ZoneId.of(note.asText()) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** As a note. */
  String json() {
    var note = JSON.createObjectNode().put("threads", threads).put("prefix", prefix);
    if (zone != null) {
      note.put("zone", zone.getId());
    }
    return note.toString();
  }
}
