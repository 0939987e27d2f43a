package dev.munshi.chat.matrix;

import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows that the bot is at work on a message: it types, and after a while a place-holder stands in
 * the conversation, which turns into what is there of the answer. Thread-safe.
 */
final class WorkingSigns {

  /** Typing is shown for half a minute. */
  private static final Duration TYPING = Duration.ofSeconds(20);

  /** What is answered sooner needs no place-holder. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private static final Duration BETWEEN_EDITS = Duration.ofMillis(1_500);
  private static final int MOST_EDITS = 25;

  /** After a limit of the homeserver, what waits to be said goes first. */
  private static final Duration YIELD = Duration.ofSeconds(5);

  /** Without a sign of life the work may have ended unheard, as by its question's deletion. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

  private static final Content PLACE_HOLDER = MatrixContent.notice("Looking through the articles…");
  private static final Content NOTHING =
      MatrixContent.notice("I could not post the answer here; it is in my log why.");

  private static final Logger LOG = LoggerFactory.getLogger(WorkingSigns.class);

  /** What is shown at one message; guarded by its lock, but for what is told of the work. */
  private static final class Work {
    final Message on;
    final Instant placed;
    final ReentrantLock lock = new ReentrantLock();
    volatile Instant alive;
    Instant typed = Instant.MIN;
    Instant notBefore = Instant.MIN;
    final AtomicReference<List<Statement>> unshown = new AtomicReference<>(List.of());
    @Nullable String standing;
    int edits;
    boolean isEnded;

    Work(Message on, Instant now) {
      this.on = on;
      this.alive = now;
      this.placed = now.plus(SOON);
    }

    /** Waits for what is being shown. */
    void end() {
      lock.lock();
      try {
        isEnded = true;
      } finally {
        lock.unlock();
      }
    }
  }

  private final Supplier<MatrixSession> session;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Executor background;
  private final Map<String, Work> works = new ConcurrentHashMap<>();

  /**
   * @param background where the homeserver is waited for
   */
  WorkingSigns(
      Supplier<MatrixSession> session, Outbox outbox, InstantSource clock, Executor background) {
    this.session = session;
    this.outbox = outbox;
    this.clock = clock;
    this.background = background;
  }

  /** The message that stands in the place of an answer until it is there. */
  private static Posting draft(Message on) {
    return Posting.to(on, "draft");
  }

  static Posting answer(Message to) {
    return Posting.to(to, "answer");
  }

  void begin(Message on) {
    var work = new Work(on, clock.instant());
    var known = works.putIfAbsent(on.key(), work);
    if (known != null) {
      known.alive = work.alive;
    } else {
      background.execute(() -> read(on));
      background.execute(() -> renew(work));
    }
  }

  private void read(Message on) {
    trying(on, () -> session.get().read(on.room(), Posting.event(on)));
  }

  void show(Message to, List<Statement> soFar) {
    var work = works.get(to.key());
    if (work != null) {
      work.alive = clock.instant();
      work.unshown.set(soFar);
      background.execute(() -> renew(work));
    }
  }

  /** Shows what is due by now; to be called a few times a second. */
  void renew() {
    works.values().forEach(work -> background.execute(() -> renew(work)));
  }

  private void renew(Work work) {
    if (!work.lock.tryLock()) {
      return;
    }
    try {
      var now = clock.instant();
      if (now.isAfter(work.alive.plus(LONGEST_SILENCE))) {
        work.isEnded = true;
        works.remove(work.on.key(), work);
        stopTyping(work.on);
      }
      if (!work.isEnded && !now.isBefore(work.typed.plus(TYPING))) {
        work.typed = now;
        trying(work.on, () -> session.get().typing(work.on.room(), true));
      }
      boolean isDue = !now.isBefore(work.notBefore) && !now.isBefore(outbox.limited().plus(YIELD));
      if (!work.isEnded && isDue) {
        trying(work.on, () -> draft(work, now));
      }
    } finally {
      work.lock.unlock();
    }
  }

  private void draft(Work work, Instant now) {
    var soFar = work.unshown.get();
    boolean isFirst = work.standing == null && (!soFar.isEmpty() || !now.isBefore(work.placed));
    boolean isNext = work.standing != null && !soFar.isEmpty() && work.edits < MOST_EDITS;
    // a try before this one may have sent the answer
    if (!(isFirst || isNext) || outbox.isBegun(answer(work.on).message(0))) {
      return;
    }
    work.notBefore = now.plus(BETWEEN_EDITS);
    try {
      draft(work, soFar, now);
      work.unshown.compareAndSet(soFar, List.of());
    } catch (ChatRefusedException e) {
      work.notBefore = Instant.MAX;
      throw e;
    }
  }

  private void draft(Work work, List<Statement> soFar, Instant now) {
    var standing = work.standing;
    if (standing == null) {
      work.standing = place(work.on, soFar);
      return;
    }
    work.edits++;
    // an earlier process may have made edits too, and each is another
    var edit = Posting.to(work.on, "edit/" + now);
    var content = MatrixContent.of(soFar);
    var _ = outbox.sendUnnoted(edit, content.related(new Content.Relation.Replacement(standing)));
  }

  private String place(Message on, List<Statement> soFar) {
    var content = soFar.isEmpty() ? PLACE_HOLDER : MatrixContent.of(soFar);
    var draft = draft(on);
    return outbox.send(draft, content.related(draft.after(Posting.event(on))));
  }

  /**
   * Ends what is shown while the answer comes.
   *
   * @return the event in whose place the answer belongs, where one still stands
   * @throws ChatUnavailableException where that cannot be known now
   */
  Optional<String> end(Message on) {
    stop(on);
    if (!outbox.isBegun(draft(on))) {
      return Optional.empty();
    }
    // where it is not known what became of it, the same transaction tells
    var standing = place(on, List.of());
    return stands(on.room(), standing) ? Optional.of(standing) : Optional.empty();
  }

  /** Nobody sees what takes the place of a message that was taken back. */
  private boolean stands(String room, String event) {
    return MatrixErrors.calling("look at " + event, () -> session.get().event(room, event))
        .isPresent();
  }

  private void stop(Message on) {
    var work = works.get(on.key());
    if (work != null) {
      work.end();
    }
  }

  /**
   * Takes all signs away.
   *
   * @param mayStand whether a place-holder may be left without an answer
   * @throws ChatUnavailableException where it may still stand
   */
  void hide(Message on, boolean mayStand) {
    stop(on);
    if (mayStand && outbox.event(answer(on).message(0)).isEmpty()) {
      replace(on);
    }
    boolean isShown = works.remove(on.key()) != null || mayStand;
    if (isShown) {
      stopTyping(on);
    }
  }

  private void stopTyping(Message on) {
    if (works.values().stream().noneMatch(work -> isBeside(work, on))) {
      trying(on, () -> session.get().typing(on.room(), false));
    }
  }

  private static boolean isBeside(Work work, Message on) {
    return work.on.room().equals(on.room());
  }

  private void replace(Message on) {
    try {
      end(on)
          .ifPresent(
              standing -> outbox.replace(Posting.to(on, "nothing"), List.of(NOTHING), standing));
    } catch (ChatRefusedException e) {
      LOG.warn("a place-holder stays: {}", e.getMessage());
    }
  }

  /** Nothing depends on it. */
  private static void trying(Message on, Runnable sign) {
    try {
      sign.run();
    } catch (MatrixException | ChatRefusedException | ChatUnavailableException e) {
      LOG.debug("{} shows no sign of work: {}", on.key(), e.getMessage());
    }
  }
}
