package dev.munshi.chat.matrix;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A room of a {@link FakeMatrix}, in which tests play the people. Thread-safe. */
final class FakeRoom {

  private static final String BOT = FakeMatrix.BOT;

  private final FakeMatrix matrix;
  private final String id;
  final FakeTimeline timeline = new FakeTimeline();
  private final Set<String> members = new LinkedHashSet<>();
  private final Set<String> invited = new LinkedHashSet<>();
  private final Map<String, Long> powers = new HashMap<>();
  private final Map<String, String> notes = new HashMap<>();
  private final Map<String, Instant> readers = new HashMap<>();
  private long powerToSpeak;
  private long powerToChange = 50;
  private boolean isEncrypted;
  private boolean isInvited;
  private @Nullable Instant joinedAt;
  private @Nullable String replacement;
  private @Nullable String predecessor;
  private @Nullable String server;

  FakeRoom(FakeMatrix matrix, String id) {
    this.matrix = matrix;
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Gives the event's id, as all that people do. */
  String say(String person, String text, String... mentions) {
    return put(person, text, null, null, null, mentions);
  }

  String mention(String person, String text) {
    return say(person, text, BOT);
  }

  String inThread(String person, String root, String text, String... mentions) {
    return put(person, text, root, null, null, mentions);
  }

  String reply(String person, String to, String text, String... mentions) {
    return put(person, text, null, to, null, mentions);
  }

  String edit(String person, String event, String text, String... mentions) {
    return put(person, text, null, null, event, mentions);
  }

  String notice(String person, String text) {
    var said = said(person, text, null, null, null, Set.of(), true);
    timeline.add(said);
    tell(listener -> listener.said(said));
    return said.event();
  }

  /** Says what the bot has no key for. */
  String sayUnreadably(String person, @Nullable String thread) {
    var said = said(person, "", thread, null, null, Set.of(), false);
    timeline.add(said);
    timeline.hide(said.event());
    tell(listener -> listener.unreadable(said));
    return said.event();
  }

  String react(String person, String target, String key) {
    var event = matrix.nextId("$reaction");
    var reaction = new Reaction(id, event, person, target, key, matrix.now());
    tell(listener -> listener.reacted(reaction));
    return event;
  }

  void redact(String event) {
    timeline.hide(event);
    tell(listener -> listener.redacted(id, event));
  }

  /** The bot hears of a room only while it is there. */
  private void tell(Consumer<MatrixEvents> what) {
    if (state().isJoined()) {
      matrix.hear(what);
    }
  }

  private String put(
      String person,
      String text,
      @Nullable String thread,
      @Nullable String replyTo,
      @Nullable String replaces,
      String... mentions) {
    var said = said(person, text, thread, replyTo, replaces, Set.of(mentions), false);
    timeline.add(said);
    tell(listener -> listener.said(said));
    return said.event();
  }

  private Said said(
      String person,
      String text,
      @Nullable String thread,
      @Nullable String replyTo,
      @Nullable String replaces,
      Set<String> mentions,
      boolean isNotice) {
    return new Said(
        id,
        matrix.nextId("$event"),
        person,
        isNotice,
        text,
        thread,
        replyTo,
        replaces,
        mentions,
        isEncrypted,
        matrix.now());
  }

  /** What the bot says. */
  Said said(Content content) {
    var relation = content.relation();
    var said =
        said(
            BOT,
            content.text(),
            relation instanceof Content.Relation.InThread in ? in.root() : null,
            relation instanceof Content.Relation.Reply reply ? reply.to() : null,
            relation instanceof Content.Relation.Replacement other ? other.of() : null,
            content.mentions(),
            content.isNotice());
    timeline.add(said);
    return said;
  }

  synchronized Instant readsFrom(String user) {
    return readers.getOrDefault(user, Instant.MIN);
  }

  /** The history before now is not for this person. */
  synchronized void hideHistory(String user) {
    readers.put(user, matrix.now());
  }

  synchronized Optional<String> note(String type) {
    return Optional.ofNullable(notes.get(type));
  }

  synchronized void note(String type, String json) {
    notes.put(type, json);
  }

  synchronized void power(String user, long power) {
    powers.put(user, power);
  }

  synchronized void powerToSpeak(long power) {
    powerToSpeak = power;
  }

  synchronized void encrypt() {
    isEncrypted = true;
  }

  void checkMaySpeak() {
    var state = state();
    if (state.power(BOT) < state.powerToSpeak()) {
      throw FakeNetwork.refusal("M_FORBIDDEN");
    }
  }

  synchronized RoomState state() {
    return new RoomState(
        id,
        isEncrypted,
        members.size(),
        members.size() + invited.size() == 1,
        members.contains(BOT),
        joinedAt,
        powers,
        0,
        powerToSpeak,
        powerToChange,
        replacement,
        predecessor);
  }

  /** The bot invites somebody. */
  synchronized void inviteByBot(String person) {
    invited.add(person);
  }

  synchronized boolean isOfTwo(String person) {
    return members.size() + invited.size() == 2
        && (members.contains(person) || invited.contains(person));
  }

  void invite(String inviter) {
    synchronized (this) {
      isInvited = true;
    }
    matrix.hear(listener -> listener.invited(id, inviter));
  }

  synchronized boolean isInvited() {
    return isInvited;
  }

  void botJoins(List<String> via) {
    synchronized (this) {
      if ((!isInvited && !members.contains(BOT)) || (server != null && !via.contains(server))) {
        throw FakeNetwork.refusal("M_FORBIDDEN");
      }
    }
    join(BOT);
  }

  void join(String user) {
    joinQuietly(user);
    tell(listener -> listener.membersChanged(id));
  }

  synchronized void joinQuietly(String user) {
    if (members.add(user) && user.equals(BOT)) {
      isInvited = false;
      joinedAt = matrix.now();
    }
  }

  /** Leaves, is thrown out, or rejects an invitation. */
  void leave(String user) {
    synchronized (this) {
      members.remove(user);
      if (user.equals(BOT)) {
        isInvited = false;
        joinedAt = null;
      }
    }
    matrix.hear(listener -> listener.membersChanged(id));
  }

  /** Goes on in a new room, with its people; the bot may join it, or has to be invited. */
  FakeRoom upgrade(boolean letsBotIn) {
    var next = matrix.emptyRoom();
    synchronized (this) {
      members.stream().filter(user -> !user.equals(BOT)).forEach(next::joinQuietly);
    }
    next.goesOnFrom(id);
    next.letIn(letsBotIn);
    goOnIn(next.id());
    return next;
  }

  private synchronized void letIn(boolean letsBotIn) {
    isInvited = letsBotIn;
  }

  synchronized void goesOnFrom(String before) {
    predecessor = before;
  }

  /** Says that it goes on in a room, which may know nothing of that. */
  void goOnIn(String next) {
    synchronized (this) {
      replacement = next;
    }
    matrix.hear(listener -> listener.upgraded(id, next));
  }

  /** Anybody may join it, by this server. */
  synchronized void openAt(String homeserver) {
    isInvited = true;
    server = homeserver;
  }

  /** The bot learns that it has not been told everything. */
  void miss() {
    matrix.hear(listener -> listener.missed(id));
  }
}
