package dev.munshi.chat.matrix;

import dev.munshi.store.RoomKey;
import dev.munshi.store.RoomMoves;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which rooms the bot enters and leaves, and that it follows them where they go. Thread-safe. */
final class RoomVisits {

  private static final Logger LOG = LoggerFactory.getLogger(RoomVisits.class);

  private static final String HELLO =
      "Hello! I answer questions from the news articles that I have read, and quote them. In a chat"
          + " of two just ask me; elsewhere mention me, or begin with “!”. What else I do, “!help”"
          + " tells.";
  private static final String MOVED =
      "I have come along: what was ordered in the room before is posted here now.";

  private final Supplier<MatrixSession> session;
  private final Parts parts;
  private final MatrixErrands errands;

  /** Who invited last, by the rooms whose invitation is not answered yet. */
  private final Map<String, String> inviters = new ConcurrentHashMap<>();

  /** What rooms are followed with. */
  record Parts(RoomRules rules, RoomMoves moves, Notices notices) {}

  RoomVisits(Supplier<MatrixSession> session, Parts parts, MatrixErrands errands) {
    this.session = session;
    this.parts = parts;
    this.errands = errands;
  }

  /** Makes up for what was not seen, or not done, before this start; returns at once. */
  void begin() {
    errands.soon("look at the rooms", () -> session.get().joined().forEach(this::look));
  }

  private void look(String room) {
    errands.now(
        "look where " + room + " goes on",
        () -> {
          var next = session.get().state(room).replacement();
          if (next != null) {
            upgraded(room, next);
          }
        });
    changed(room);
  }

  void invited(String room, String inviter) {
    inviters.put(room, inviter);
    errands.now(
        "answer the invitation of " + inviter + " to " + room,
        () -> {
          // another may have invited since this one was first tried to be answered
          if (inviter.equals(inviters.get(room))) {
            answer(room, inviter);
            inviters.remove(room, inviter);
          }
        });
  }

  private void answer(String room, String inviter) {
    boolean isWelcome = parts.rules().allow().admits(inviter);
    if (!isWelcome && predecessors(room).isEmpty()) {
      LOG.info("the invitation of {} to {} is rejected", inviter, room);
      session.get().leave(room);
      return;
    }
    session.get().join(room);
    var before = predecessors(room).stream().filter(from -> isNext(from, room)).toList();
    if (!isWelcome && before.isEmpty()) {
      LOG.warn("{} is left again: it does not say that it goes on from another", room);
      session.get().leave(room);
      return;
    }
    before.forEach(from -> move(from, room));
    greetLater(room, before.isEmpty() ? HELLO : MOVED);
  }

  /** The rooms of the bot that say that they go on in this one. */
  private List<String> predecessors(String room) {
    return session.get().joined().stream()
        .filter(joined -> room.equals(replacement(joined)))
        .toList();
  }

  /** Also null of a room whose state the homeserver does not tell: it speaks for no other. */
  private @Nullable String replacement(String room) {
    try {
      return session.get().state(room).replacement();
    } catch (MatrixException e) {
      if (e.passes()) {
        throw e;
      }
      return null;
    }
  }

  /** Whether a joined room says so itself: whoever rules the one before may name any. */
  private boolean isNext(String from, String room) {
    return !from.equals(room) && from.equals(session.get().state(room).predecessor());
  }

  private void greetLater(String room, String text) {
    errands.later("greet " + room, () -> greet(room, text));
  }

  /** Before the session knows the room, it does not know whether that is encrypted. */
  private void greet(String room, String text) {
    if (!session.get().joined().contains(room)) {
      throw new MatrixException(0, "", Duration.ZERO, room + " is not known yet", null);
    }
    parts.notices().say(room, null, "greeting", text);
  }

  private void move(String from, String to) {
    var team = Conversations.team(session.get());
    int moved = parts.moves().move(new RoomKey(MatrixListener.SURFACE, team, from), to);
    parts.rules().notes().move(from, to);
    LOG.info("{} goes on as {}, with {} orders and posts", from, to, moved);
  }

  /** Where it may not enter yet, it does when it is invited. */
  void upgraded(String room, String replacement) {
    if (!replacement.startsWith("!")) {
      LOG.warn("{} goes on in no room", room);
      return;
    }
    var entered = new AtomicBoolean();
    errands.now(
        "follow " + room + " to " + replacement,
        () -> {
          var now = session.get();
          if (!now.joined().contains(replacement)) {
            entered.set(true);
            now.join(replacement, now.state(room).servers());
          }
          if (isNext(room, replacement)) {
            if (entered.getAndSet(false)) {
              greetLater(replacement, MOVED);
            }
            move(room, replacement);
          } else {
            LOG.warn("{} is not followed to {}, which does not say so", room, replacement);
            if (entered.get()) {
              now.leave(replacement);
            }
          }
        });
  }

  /** What is known of a room that was just entered may not be all: it is looked at twice. */
  void changed(String room) {
    errands.now(
        "see whether anybody is left in " + room,
        () -> {
          if (isLeftAlone(room)) {
            errands.later("leave " + room, () -> leaveAlone(room));
          }
        });
  }

  private void leaveAlone(String room) {
    if (isLeftAlone(room)) {
      LOG.info("{} is left, as nobody else is there", room);
      session.get().leave(room);
    }
  }

  /** Not where it has to be followed yet. */
  private boolean isLeftAlone(String room) {
    var joined = session.get().joined();
    if (!joined.contains(room)) {
      return false;
    }
    var state = session.get().state(room);
    var next = state.replacement();
    return state.isAlone() && (next == null || joined.contains(next));
  }
}
