package dev.munshi.chat.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A homeserver in memory with the bot's session at it; tests play the people in its {@link
 * FakeRoom}s. The bot hears them on the thread of who speaks. Thread-safe.
 */
final class FakeMatrix implements MatrixSession {

  static final String BOT = "@munshi:example.org";

  final FakeProfiles profiles = new FakeProfiles();
  private final InstantSource clock;
  private final FakeNetwork network = new FakeNetwork();
  private final Map<String, FakeRoom> rooms = new LinkedHashMap<>();
  private final Map<String, String> transactions = new HashMap<>();
  private final List<Sent> sent = new ArrayList<>();
  private final Set<String> typing = ConcurrentHashMap.newKeySet();
  private final Map<String, String> read = new ConcurrentHashMap<>();
  private int page = 20;
  private int lastId;

  FakeMatrix(InstantSource clock) {
    this.clock = clock;
    profiles.name(BOT, "Munshi");
  }

  /** What the bot sent, a transaction once. */
  record Sent(String room, String event, String transaction, Content content) {}

  /** A new room in which the bot and these people are. */
  synchronized FakeRoom room(String... people) {
    var room = emptyRoom();
    room.joinQuietly(BOT);
    for (var person : people) {
      room.joinQuietly(person);
    }
    return room;
  }

  /** A new room of somebody who invites the bot. */
  FakeRoom invitation(String inviter) {
    var room = emptyRoom();
    room.joinQuietly(inviter);
    room.invite(inviter);
    return room;
  }

  synchronized FakeRoom emptyRoom() {
    var room = new FakeRoom(this, nextId("!room"));
    rooms.put(room.id(), room);
    return room;
  }

  /** A new room with an id of its own, in which the bot is. */
  synchronized FakeRoom roomCalled(String id) {
    var room = rooms.computeIfAbsent(id, _ -> new FakeRoom(this, id));
    room.joinQuietly(BOT);
    return room;
  }

  synchronized FakeRoom find(String id) {
    var room = rooms.get(id);
    if (room == null) {
      throw new MatrixException(404, "M_NOT_FOUND", Duration.ZERO, "no such room", null);
    }
    return room;
  }

  /** As {@link FakeNetwork#fail}. */
  void fail(String method, MatrixException failure) {
    network.fail(method, failure);
  }

  /** The next message is taken, and the bot does not learn that it was. */
  void loseNextAnswer() {
    network.fail("answer", FakeNetwork.away());
  }

  /** As {@link FakeNetwork#setAway}. */
  void setAway(boolean away) {
    network.setAway(away);
  }

  /** As {@link FakeNetwork#setDeaf}. */
  void setDeaf(boolean deaf) {
    network.setDeaf(deaf);
  }

  void hear(Consumer<MatrixEvents> heard) {
    network.hear(heard);
  }

  synchronized void setPage(int messages) {
    page = messages;
  }

  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  boolean isTyping(String room) {
    return typing.contains(room);
  }

  Optional<String> readUpTo(String room) {
    return Optional.ofNullable(read.get(room));
  }

  synchronized String nextId(String sort) {
    lastId++;
    return sort + lastId + ":example.org";
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public String userId() {
    return BOT;
  }

  @Override
  public String deviceId() {
    return "DEVICE";
  }

  /** May be called again after {@link #close()}: as the same device in another process. */
  @Override
  public void start(MatrixEvents listener) {
    network.start(listener);
  }

  @Override
  public Optional<Instant> lastSync() {
    return network.isHeard() ? Optional.of(now()) : Optional.empty();
  }

  @Override
  public String send(String room, String transaction, Content content) {
    network.called("send");
    var known = transactions(room, transaction);
    if (known.isPresent()) {
      return known.get();
    }
    var to = joinedRoom(room);
    to.checkMaySpeak();
    var said = to.said(content);
    synchronized (this) {
      transactions.put(room + " " + transaction, said.event());
      sent.add(new Sent(room, said.event(), transaction, content));
    }
    hear(listener -> listener.said(said));
    network.called("answer");
    return said.event();
  }

  private synchronized Optional<String> transactions(String room, String transaction) {
    return Optional.ofNullable(transactions.get(room + " " + transaction));
  }

  private FakeRoom joinedRoom(String id) {
    var room = find(id);
    if (!room.state().isJoined()) {
      throw FakeNetwork.refusal("M_FORBIDDEN");
    }
    return room;
  }

  @Override
  public void typing(String room, boolean isOn) {
    network.called("typing");
    if (isOn) {
      typing.add(room);
    } else {
      typing.remove(room);
    }
  }

  @Override
  public void read(String room, String event) {
    network.called("read");
    read.put(room, event);
  }

  @Override
  public void join(String room, List<String> via) {
    network.called("join");
    find(room).botJoins(via);
  }

  @Override
  public void leave(String room) {
    network.called("leave");
    find(room).leave(BOT);
  }

  @Override
  public synchronized String direct(String user) {
    return rooms.values().stream()
        .filter(room -> room.state().isJoined() && room.isOfTwo(user))
        .findFirst()
        .orElseGet(
            () -> {
              var made = room();
              made.inviteByBot(user);
              return made;
            })
        .id();
  }

  @Override
  public synchronized Set<String> joined() {
    return rooms.values().stream()
        .filter(room -> room.state().isJoined())
        .map(FakeRoom::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public RoomState state(String room) {
    network.called("state");
    return find(room).state();
  }

  @Override
  public Optional<Said> event(String room, String event) {
    network.called("event");
    return joinedRoom(room).timeline.event(event);
  }

  @Override
  public Page messages(String room, @Nullable String from) {
    network.called("messages");
    return joinedRoom(room).timeline.page(_ -> true, from, page);
  }

  @Override
  public Page thread(String room, String root, @Nullable String from) {
    network.called("thread");
    var in = joinedRoom(room).timeline;
    var found = in.page(said -> root.equals(said.thread()), from, page);
    return new Page(found.messages().stream().map(in::edited).toList(), found.next());
  }

  @Override
  public Instant readsFrom(String room, String user) {
    return joinedRoom(room).readsFrom(user);
  }

  @Override
  public Optional<String> roomNote(String room, String type) {
    network.called("roomNote");
    return joinedRoom(room).note(type);
  }

  @Override
  public void noteRoom(String room, String type, String json) {
    network.called("noteRoom");
    joinedRoom(room).note(type, json);
  }

  @Override
  public String displayName(String user) {
    network.called("displayName");
    return profiles.name(user);
  }

  @Override
  public Optional<String> zone(String user) {
    network.called("zone");
    return profiles.zone(user);
  }

  @Override
  public void close() {
    network.end();
  }
}
