package dev.munshi.chat.matrix;

import dev.munshi.chat.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every message of a room judged in the order in which they were said, also what was said while
 * nobody listened. Thread-safe.
 */
final class CatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final int MOST_PAGES = 50;

  /** A room's pages may hold nothing that can be read, back to its beginning. */
  private static final int MOST_IN_VAIN = 3;

  private final Supplier<MatrixSession> session;
  private final MatrixErrands errands;
  private final Judge judge;
  private final Inbox inbox;
  private final Instant started;

  /** The rooms of which nothing is missing. */
  private final Set<String> current = ConcurrentHashMap.newKeySet();

  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final Latest<Boolean> judged = new Latest<>();

  /** What decides of a message whether it is taken in. */
  interface Judge extends Consumer<Said> {

    /** Whether a message of that time may still be taken in. */
    boolean isInReach(String room, Instant at);
  }

  CatchUp(
      Supplier<MatrixSession> session,
      MatrixErrands errands,
      Judge judge,
      MatrixServices services) {
    this.session = session;
    this.errands = errands;
    this.judge = judge;
    this.inbox = services.inbox();
    this.started = services.clock().instant();
  }

  /** Looks, as soon as the session is up to date, what was said in all rooms; returns at once. */
  void begin() {
    errands.soon("see what was said meanwhile", this::beginInRooms);
  }

  private void beginInRooms() {
    var now = session.get();
    if (now.lastSync().isEmpty()) {
      throw new MatrixException(0, "", Duration.ZERO, "the first sync is not there yet", null);
    }
    now.joined().forEach(room -> errands.soon(aim(room), () -> between(room, () -> read(room))));
  }

  private static String aim(String room) {
    return "see what was said in " + room;
  }

  /** Has a message judged after all that were said before it. */
  void hear(Said said) {
    inOrder(
        said.room(),
        () -> {
          read(said.room());
          judgeOnce(said);
        });
  }

  /** Something is missing of a room. */
  void missed(String room) {
    inOrder(
        room,
        () -> {
          current.remove(room);
          read(room);
        });
  }

  /** Does something with a room between its messages. */
  void between(String room, Runnable action) {
    synchronized (locks.computeIfAbsent(room, _ -> new Object())) {
      action.run();
    }
  }

  /** What fails is done later, in its order with all that is said until then. */
  private void inOrder(String room, Runnable action) {
    between(
        room,
        () -> {
          try {
            action.run();
          } catch (RuntimeException e) {
            LOG.warn("what was said in {} is looked at again: {}", room, e.getMessage(), e);
            current.remove(room);
            errands.later(aim(room), () -> between(room, () -> read(room)));
          }
        });
  }

  private void read(String room) {
    if (!current.contains(room)) {
      missing(room).reversed().forEach(this::judgeOnce);
      current.add(room);
    }
  }

  /** What may not have been judged yet, from the newest to the oldest. */
  private List<Said> missing(String room) {
    var found = new ArrayList<Said>();
    try {
      @Nullable String from = null;
      int inVain = 0;
      for (int i = 0; i < MOST_PAGES && inVain < MOST_IN_VAIN; i++) {
        var page = session.get().messages(room, from);
        from = page.next();
        inVain = page.messages().isEmpty() ? inVain + 1 : 0;
        if (!collect(page.messages(), found) || from == null) {
          break;
        }
      }
    } catch (MatrixException e) {
      if (e.passes()) {
        throw e;
      }
      LOG.warn("what was said in {} meanwhile cannot be read: {}", room, e.getMessage());
    }
    return withoutOldEdits(found);
  }

  /** Of a message that was edited twice, only what it says now is meant. */
  private static List<Said> withoutOldEdits(List<Said> newestFirst) {
    var edited = new HashSet<List<String>>();
    return newestFirst.stream()
        .filter(
            said -> said.replaces() == null || edited.add(List.of(said.replaces(), said.sender())))
        .toList();
  }

  /** Gives whether there may be more before it: a clock of somebody's may be wrong. */
  private boolean collect(List<Said> page, List<Said> found) {
    boolean isInReach = page.isEmpty();
    for (var said : page) {
      if (isOfEarlierProcess(said)) {
        return false;
      }
      found.add(said);
      isInReach |= judge.isInReach(said.room(), said.at());
    }
    return isInReach;
  }

  /** All that was said before what an earlier process took in was judged by it, too. */
  private boolean isOfEarlierProcess(Said said) {
    return said.at().isBefore(started) && inbox.knows(MatrixListener.SURFACE, said.event());
  }

  private void judgeOnce(Said said) {
    if (judged.of(said.event()).isPresent()) {
      return;
    }
    try {
      judge.accept(said);
    } catch (MatrixException e) {
      if (e.passes()) {
        throw e;
      }
      LOG.warn("{} in {} is left out: {}", said.event(), said.room(), e.getMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      // it lies in the message itself: nothing would be heard behind it any more
      LOG.error("{} in {} is left out", said.event(), said.room(), e);
    }
    judged.keep(said.event(), true);
  }
}
