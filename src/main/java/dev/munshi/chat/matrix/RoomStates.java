package dev.munshi.chat.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What rooms are, asked once and again after each change. Thread-safe. */
final class RoomStates {

  private static final JsonNode NONE = Homeserver.JSON.missingNode();

  /** Changes of the bot's name and picture that are looked behind for when it joined. */
  private static final int MOST_CHANGES = 20;

  private final Homeserver homeserver;
  private final String user;
  private final Instant since;
  private final Map<String, RoomState> known = new ConcurrentHashMap<>();
  private final Map<String, Long> changes = new ConcurrentHashMap<>();

  /**
   * @param user the bot
   * @param since when it first spoke Matrix
   */
  RoomStates(Homeserver homeserver, String user, Instant since) {
    this.homeserver = homeserver;
    this.user = user;
    this.since = since;
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

  /** Since when the bot was there: for what was said before, it hardly has keys. */
  Instant botSince(String room) {
    var joined = of(room).joinedAt();
    return joined == null || joined.isBefore(since) ? since : joined;
  }

  private RoomState ask(String room) {
    var me = member(room);
    if (!isJoin(me)) {
      return new RoomState(room, false, 0, false, false, null, Map.of(), 0, 0, 0, null, null);
    }
    var created = whole(room, "m.room.create", "");
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
        joinedAt(room, me),
        powers(room, powers, created),
        usual,
        speak.asLong(powers.path("events_default").asLong(0)),
        powers.path("state_default").asLong(powers.isMissingNode() ? 0 : 50),
        EventReader.text(state(room, "m.room.tombstone").path("replacement_room")),
        EventReader.text(created.path("content").path("predecessor").path("room_id")));
  }

  private static boolean isJoin(JsonNode member) {
    return member.path("content").path("membership").asText().equals("join");
  }

  /** A change of the bot's name or picture is an event of its membership, too. */
  private @Nullable Instant joinedAt(String room, JsonNode member) {
    var join = member;
    for (int i = 0; i < MOST_CHANGES; i++) {
      var before = EventReader.text(join.path("unsigned").path("replaces_state"));
      var replaced = before == null ? NONE : unlessRefused(() -> event(room, before));
      if (!isJoin(replaced)) {
        break;
      }
      join = replaced;
    }
    return join.has("origin_server_ts") ? EventReader.at(join) : null;
  }

  private JsonNode event(String room, String event) {
    return homeserver.find(Homeserver.path("rooms", room, "event", event)).orElse(NONE);
  }

  private JsonNode member(String room) {
    return unlessRefused(() -> whole(room, "m.room.member", user));
  }

  /** With its sender and time where the homeserver tells them. */
  private JsonNode whole(String room, String type, String key) {
    var path = Homeserver.path("rooms", room, "state", type, key);
    var told = homeserver.find(path + "?format=event").orElse(NONE);
    return told.has("content") ? told : Homeserver.JSON.createObjectNode().set("content", told);
  }

  private static JsonNode unlessRefused(Supplier<JsonNode> call) {
    try {
      return call.get();
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
  private static Map<String, Long> powers(String room, JsonNode powers, JsonNode created) {
    var levels = new HashMap<String, Long>();
    powers.path("users").properties().forEach(e -> levels.put(e.getKey(), e.getValue().asLong()));
    if (powers.isMissingNode() || !room.contains(":")) {
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
