package dev.munshi.chat.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from when on people may read what was said in a room, by its history visibility and their
 * own membership. Where either changed, it allows rather too little. Thread-safe.
 */
final class HistoryVisibility {

  private static final String TYPE = "m.room.history_visibility";

  /** Whoever is in the room now may read what was said. */
  private static final Set<String> OPEN = Set.of("shared", "world_readable");

  private static final int MOST_STEPS = 20;

  private final Homeserver homeserver;

  HistoryVisibility(Homeserver homeserver) {
    this.homeserver = homeserver;
  }

  /** How long a state has been so; whether it was from the beginning. */
  private record Since(Instant at, boolean isFirst) {}

  /** {@link Instant#MIN} for all of it, {@link Instant#MAX} for none. */
  Instant readsFrom(String room, String user) {
    var visibility = state(room, TYPE, "");
    // without it a room is shared
    var open =
        visibility.isEmpty()
            ? new Since(Instant.MAX, true)
            : since(room, visibility.get(), "history_visibility", OPEN);
    if (open.isFirst()) {
      return Instant.MIN;
    }
    boolean isInvitedEnough =
        visibility.filter(now -> value(now, "history_visibility").equals("invited")).isPresent();
    var memberships = isInvitedEnough ? Set.of("join", "invite") : Set.of("join");
    var member =
        state(room, "m.room.member", user)
            .filter(now -> value(now, "membership").equals("join"))
            .map(now -> since(room, now, "membership", memberships).at())
            .orElse(Instant.MAX);
    return member.isBefore(open.at()) ? member : open.at();
  }

  private Optional<JsonNode> state(String room, String type, String key) {
    var path = Homeserver.path("rooms", room, "state", type, key) + "?format=event";
    return homeserver
        .find(path)
        .map(
            told ->
                told.has("content")
                    ? told
                    : Homeserver.JSON.createObjectNode().set("content", told));
  }

  private static String value(JsonNode event, String field) {
    return event.path("content").path(field).asText();
  }

  /** Through changes that leave it so, as that of a name. */
  private Since since(String room, JsonNode now, String field, Set<String> values) {
    var at = Instant.MAX;
    Optional<JsonNode> event = Optional.of(now);
    for (int i = 0; i < MOST_STEPS; i++) {
      if (event.isEmpty() || !values.contains(value(event.get(), field))) {
        return new Since(at, false);
      }
      // some homeservers do not tell when
      at = event.get().has("origin_server_ts") ? EventReader.at(event.get()) : at;
      var before = EventReader.text(event.get().path("unsigned").path("replaces_state"));
      if (before == null) {
        return new Since(at, true);
      }
      event = homeserver.find(Homeserver.path("rooms", room, "event", before));
    }
    return new Since(at, false);
  }
}
