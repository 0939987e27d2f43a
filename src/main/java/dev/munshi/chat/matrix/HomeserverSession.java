package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.Homeserver.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A session that speaks HTTP with the homeserver itself, and leaves the keys to a device. */
final class HomeserverSession implements MatrixSession {

  private static final Duration TYPING = Duration.ofSeconds(30);
  private static final int MOST_SERVERS = 5;

  private final DeviceRecord record;
  private final Homeserver homeserver;
  private final MatrixDevice device;
  private final MatrixCounts counts;
  private final RoomStates states;
  private final HistoryVisibility visibility;
  private final RoomReader reader;
  private volatile @Nullable Hearing hearing;

  HomeserverSession(
      DeviceRecord record, Homeserver homeserver, MatrixDevice device, MatrixCounts counts) {
    this.record = record;
    this.homeserver = homeserver;
    this.device = device;
    this.counts = counts;
    this.states = new RoomStates(homeserver, record.user(), record.since());
    this.visibility = new HistoryVisibility(homeserver);
    this.reader = new RoomReader(homeserver, device, states);
  }

  @Override
  public String userId() {
    return record.user();
  }

  @Override
  public String deviceId() {
    return record.deviceId();
  }

  @Override
  public Instant since() {
    return record.since();
  }

  @Override
  public void start(MatrixEvents events) {
    begin(events);
    open();
  }

  /** Begins to hear, and keeps what it hears until {@link #open()}. */
  void begin(MatrixEvents events) {
    if (hearing != null) {
      throw new IllegalStateException("a session hears once");
    }
    var started = new Hearing(device, events, userId(), new Hearing.HeardParts(states, counts));
    hearing = started;
    device.start(started);
  }

  void open() {
    Objects.requireNonNull(hearing, "it has begun").open();
  }

  /** The homeserver no longer takes its token. */
  boolean isLoggedOut() {
    var started = hearing;
    return started != null && started.isLoggedOut();
  }

  @Override
  public Optional<Instant> lastSync() {
    return counts.lastSync();
  }

  @Override
  public String send(String room, String transaction, Content content) {
    try {
      var event = Homeserver.JSON.createObjectNode();
      event.put("type", "m.room.message").put("room_id", room).put("event_id", "$new");
      event.put("sender", userId()).put("origin_server_ts", 0);
      var clear = ContentWriter.json(content);
      event.set("content", clear);
      var encrypted = encrypted(room, event.toString());
      var type = encrypted == null ? "m.room.message" : EventReader.ENCRYPTED;
      var body = encrypted == null ? clear : EventReader.json(encrypted).path("content");
      var sent = homeserver.put(path("rooms", room, "send", type, transaction), body);
      counts.sent();
      return sent.path("event_id").asText();
    } catch (MatrixException e) {
      counts.sendFailed();
      throw e;
    }
  }

  /**
   * The device waits for rooms that it does not know yet, also for those that it is no longer in;
   * it may know a room before its encryption, and then nothing must go out in clear text.
   */
  private @Nullable String encrypted(String room, String event) {
    if (!states.of(room).isJoined()) {
      throw notIn(null);
    }
    try {
      var encrypted = device.encrypt(event);
      if (encrypted == null && states.of(room).isEncrypted()) {
        throw new MatrixException(
            503, "", Duration.ZERO, "the room's encryption is not known yet", null);
      }
      return encrypted;
    } catch (MatrixException e) {
      if (e.status() == 0 && !joined().contains(room)) {
        throw notIn(e);
      }
      throw e;
    }
  }

  private static MatrixException notIn(@Nullable Exception cause) {
    return new MatrixException(403, "M_FORBIDDEN", Duration.ZERO, "the bot is not in it", cause);
  }

  @Override
  public void typing(String room, boolean isOn) {
    var body = Homeserver.JSON.createObjectNode().put("typing", isOn);
    if (isOn) {
      body.put("timeout", TYPING.toMillis());
    }
    homeserver.put(path("rooms", room, "typing", userId()), body);
  }

  @Override
  public void read(String room, String event) {
    homeserver.post(path("rooms", room, "receipt", "m.read", event));
  }

  @Override
  public void join(String room, List<String> via) {
    var known =
        via.stream()
            .limit(MOST_SERVERS)
            .map(server -> URLEncoder.encode(server, StandardCharsets.UTF_8))
            .map(server -> "via=" + server + "&server_name=" + server)
            .collect(Collectors.joining("&"));
    homeserver.post(path("join", room) + (known.isEmpty() ? "" : "?" + known));
    states.changed(room);
  }

  @Override
  public void leave(String room) {
    homeserver.post(path("rooms", room, "leave"));
    states.changed(room);
  }

  @Override
  public String direct(String user) {
    return joined().stream()
        .filter(room -> isFor(room, user))
        .findFirst()
        .orElseGet(() -> makeRoom(user));
  }

  /** Also where they are only invited yet. */
  private boolean isFor(String room, String user) {
    try {
      var state = state(room);
      return state.isDirect()
          && state.replacement() == null
          && state.power(userId()) >= state.powerToSpeak()
          && members(room).equals(Set.of(userId(), user));
    } catch (MatrixException e) {
      if (e.passes()) {
        throw e;
      }
      return false;
    }
  }

  private Set<String> members(String room) {
    var members = new HashSet<String>();
    for (var membership : List.of("join", "invite")) {
      homeserver
          .get(path("rooms", room, "members") + "?membership=" + membership)
          .path("chunk")
          .forEach(event -> members.add(event.path("state_key").asText()));
    }
    return members;
  }

  private String makeRoom(String user) {
    var wish = Homeserver.JSON.createObjectNode();
    wish.put("preset", "trusted_private_chat").put("is_direct", true).putArray("invite").add(user);
    var encryption = wish.putArray("initial_state").addObject();
    encryption.put("type", EventReader.ENCRYPTION).put("state_key", "");
    encryption.putObject("content").put("algorithm", "m.megolm.v1.aes-sha2");
    return homeserver.post("/_matrix/client/v3/createRoom", wish).path("room_id").asText();
  }

  @Override
  public Set<String> joined() {
    var rooms = new HashSet<String>();
    homeserver.get(path("joined_rooms")).path("joined_rooms").forEach(id -> rooms.add(id.asText()));
    return rooms;
  }

  @Override
  public RoomState state(String room) {
    return states.of(room);
  }

  @Override
  public Optional<Said> event(String room, String event) {
    return reader.event(room, event);
  }

  @Override
  public Page messages(String room, @Nullable String from) {
    return reader.messages(room, from);
  }

  @Override
  public Page thread(String room, String root, @Nullable String from) {
    return reader.thread(room, root, from);
  }

  @Override
  public Instant readsFrom(String room, String user) {
    return visibility.readsFrom(room, user);
  }

  @Override
  public Optional<String> roomNote(String room, String type) {
    return homeserver.find(note(room, type)).map(JsonNode::toString);
  }

  @Override
  public void noteRoom(String room, String type, String json) {
    try {
      homeserver.put(note(room, type), Homeserver.JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a note is JSON", e);
    }
  }

  private String note(String room, String type) {
    return path("user", userId(), "rooms", room, "account_data", type);
  }

  @Override
  public String displayName(String user) {
    return profile(user, "displayname").orElse(user);
  }

  /** As the specification has it, and as it was proposed. */
  @Override
  public Optional<String> zone(String user) {
    return profile(user, "m.tz").or(() -> profile(user, "us.cloke.msc4175.tz"));
  }

  private Optional<String> profile(String user, String field) {
    try {
      return homeserver
          .find(path("profile", user))
          .map(profile -> EventReader.text(profile.path(field)));
    } catch (MatrixException e) {
      if (e.status() == 403) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public void close() {
    device.close();
    homeserver.close();
  }
}
