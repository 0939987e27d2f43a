package dev.munshi.chat.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What rooms are, asked once and again after each change. Thread-safe. */
final class RoomStates {

  private static final JsonNode NONE = Homeserver.JSON.missingNode();

  private final Homeserver homeserver;
  private final String user;
  private final Map<String, RoomState> known = new ConcurrentHashMap<>();
  private final Map<String, Long> changes = new ConcurrentHashMap<>();

  RoomStates(Homeserver homeserver, String user) {
    this.homeserver = homeserver;
    this.user = user;
  }

  void changed(String room) {
    changes.merge(room, 1L, Long::sum);
    known.remove(room);
  }

  RoomState of(String room) {
    var state = known.get(room);
    if (state != null) {
      return state;
    }
    var before = changes.get(room);
    var asked = ask(room);
    // a change that came meanwhile may not be in it
    if (Objects.equals(before, changes.get(room))) {
      known.put(room, asked);
    }
    return asked;
  }

  private RoomState ask(String room) {
    var me = member(room);
    boolean isJoined = "join".equals(me.path("content").path("membership").asText());
    if (!isJoined) {
      return new RoomState(room, false, 0, false, false, null, Map.of(), 0, 0, 0, null);
    }
    var powers = state(room, "m.room.power_levels");
    long usual = powers.path("users_default").asLong(0);
    var speak = powers.path("events").path("m.room.message");
    int joined =
        homeserver.get(Homeserver.path("rooms", room, "joined_members")).path("joined").size();
    return new RoomState(
        name(room),
        state(room, EventReader.ENCRYPTION).has("algorithm"),
        joined,
        joined == 1 && invited(room) == 0,
        true,
        joinedAt(me),
        powers(room, powers),
        usual,
        speak.asLong(powers.path("events_default").asLong(0)),
        powers.path("state_default").asLong(powers.isMissingNode() ? 0 : 50),
        EventReader.text(state(room, "m.room.tombstone").path("replacement_room")));
  }

  private static @Nullable Instant joinedAt(JsonNode member) {
    return member.has("origin_server_ts") ? EventReader.at(member) : null;
  }

  /** With its time where the homeserver tells it. */
  private JsonNode member(String room) {
    try {
      var path = Homeserver.path("rooms", room, "state", "m.room.member", user);
      var told = homeserver.find(path + "?format=event").orElse(NONE);
      return told.has("content") ? told : Homeserver.JSON.createObjectNode().set("content", told);
    } catch (MatrixException e) {
      if (e.status() == 403) {
        return NONE;
      }
      throw e;
    }
  }

  private int invited(String room) {
    var path = Homeserver.path("rooms", room, "members") + "?membership=invite";
    return homeserver.get(path).path("chunk").size();
  }

  private JsonNode state(String room, String type) {
    return homeserver.find(Homeserver.path("rooms", room, "state", type, "")).orElse(NONE);
  }

  private String name(String room) {
    var name = EventReader.text(state(room, "m.room.name").path("name"));
    if (name != null) {
      return name;
    }
    var alias = EventReader.text(state(room, "m.room.canonical_alias").path("alias"));
    return alias == null ? room : alias;
  }

  /** Since version 12 of rooms, those who made the room stand above all levels. */
  private Map<String, Long> powers(String room, JsonNode powers) {
    var levels = new HashMap<String, Long>();
    powers.path("users").properties().forEach(e -> levels.put(e.getKey(), e.getValue().asLong()));
    if (powers.isMissingNode() || !room.contains(":")) {
      var created =
          homeserver
              .find(Homeserver.path("rooms", room, "state", "m.room.create", "") + "?format=event")
              .orElse(NONE);
      var creator = EventReader.text(created.path("sender"));
      if (creator != null) {
        levels.put(creator, Long.MAX_VALUE);
      }
      created
          .path("content")
          .path("additional_creators")
          .forEach(more -> levels.put(more.asText(), Long.MAX_VALUE));
    }
    return Collections.unmodifiableMap(levels);
  }
}
