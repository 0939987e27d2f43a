package dev.munshi.chat.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what syncs brought into calls of {@link MatrixEvents}, with one queue for each room. */
final class Hearing implements MatrixDevice.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

  /** For a key, before it is said that a message cannot be read. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** For a key, before it is given up. */
  private static final Duration LAST_PATIENCE = Duration.ofMinutes(10);

  /** A key that is there needs no longer. */
  private static final Duration AT_HAND = Duration.ofMillis(300);

  /** Sync goes on after this time, also where what it brought is not yet all told. */
  private static final Duration MOST_DELAY = Duration.ofSeconds(1);

  private static final int MOST_WAITING = 200;

  private final MatrixDevice device;
  private final MatrixEvents events;
  private final String user;
  private final RoomStates states;
  private final MatrixCounts counts;

  private final Executor executor =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("matrix-room").factory());
  private final Map<String, CompletableFuture<?>> queues = new ConcurrentHashMap<>();
  private final Queue<CompletableFuture<?>> untold = new ConcurrentLinkedQueue<>();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicBoolean isLoggedOut = new AtomicBoolean();

  /**
   * @param user the bot
   */
  Hearing(MatrixDevice device, MatrixEvents events, String user, HeardParts parts) {
    this.device = device;
    this.events = events;
    this.user = user;
    this.states = parts.states();
    this.counts = parts.counts();
  }

  /** What is kept up to date by what is heard. */
  record HeardParts(RoomStates states, MatrixCounts counts) {}

  /** Begins to tell: until then all that is heard waits. */
  void open() {
    opened.countDown();
  }

  boolean isLoggedOut() {
    return isLoggedOut.get();
  }

  @Override
  public void joined(MatrixDevice.JoinedRoom heard) {
    var room = heard.room();
    var state = new LinkedHashMap<String, JsonNode>();
    var timeline = heard.timeline().stream().map(EventReader::json).toList();
    Stream.concat(heard.state().stream().map(EventReader::json), timeline.stream())
        .filter(event -> event.has("state_key"))
        .forEach(event -> state.put(event.path("event_id").asText(), event));
    if (!state.isEmpty()) {
      states.changed(room);
    }
    if (heard.isFirst()) {
      queue(room, () -> events.missed(room));
      return;
    }
    if (heard.isLimited()) {
      queue(room, () -> events.missed(room));
    }
    timeline.forEach(event -> tell(room, event));
    if (state.values().stream().anyMatch(event -> isOf(event, "m.room.member"))) {
      queue(room, () -> events.membersChanged(room));
    }
    state.values().stream()
        .filter(event -> isOf(event, "m.room.tombstone"))
        .map(event -> event.path("content").path("replacement_room").asText())
        .filter(next -> !next.isEmpty())
        .forEach(next -> queue(room, () -> events.upgraded(room, next)));
  }

  private static boolean isOf(JsonNode event, String type) {
    return event.path("type").asText().equals(type);
  }

  private void tell(String room, JsonNode event) {
    if (EventReader.isEncrypted(event)) {
      var deadline = Instant.now().plus(PATIENCE);
      var told = new CompletableFuture<Void>();
      var read = append(room, () -> read(room, event, deadline, told));
      untold.add(CompletableFuture.anyOf(told, read));
      return;
    }
    EventReader.said(room, event, event).ifPresent(said -> queue(room, () -> events.said(said)));
    EventReader.reaction(room, event)
        .ifPresent(reaction -> queue(room, () -> events.reacted(reaction)));
    EventReader.redacted(event).ifPresent(gone -> queue(room, () -> events.redacted(room, gone)));
  }

  private void read(String room, JsonNode event, Instant deadline, CompletableFuture<Void> told) {
    if (isBeforeBot(room, event)) {
      told.complete(null);
      return;
    }
    var text = event.toString();
    try {
      var clear = device.decrypt(text, AT_HAND);
      if (clear == null) {
        told.complete(null);
        clear = device.decrypt(text, Duration.between(Instant.now(), deadline));
      }
      if (clear == null) {
        counts.unread();
        events.unreadable(EventReader.unreadable(room, event));
        await(room, event);
      } else {
        EventReader.said(room, event, EventReader.json(clear)).ifPresent(events::said);
      }
    } catch (MatrixException e) {
      LOG.info("An event in {} cannot be decrypted: {}", room, e.getMessage());
      counts.unread();
      events.unreadable(EventReader.unreadable(room, event));
    } finally {
      told.complete(null);
    }
  }

  /** Nobody needs it, and its key would be waited for in vain. */
  private boolean isBeforeBot(String room, JsonNode event) {
    try {
      return EventReader.at(event).isBefore(states.botSince(room));
    } catch (MatrixException e) {
      return false;
    }
  }

  /** Its key may come when a person's device is on again. */
  private void await(String room, JsonNode event) {
    if (!waiting.tryAcquire()) {
      return;
    }
    executor.execute(
        () -> {
          try {
            var clear = device.decrypt(event.toString(), LAST_PATIENCE);
            if (clear != null) {
              EventReader.said(room, event, EventReader.json(clear))
                  .ifPresent(said -> queue(room, () -> events.said(said)));
            }
          } catch (MatrixException e) {
            LOG.debug("An event in {} is given up", room, e);
          } finally {
            waiting.release();
          }
        });
  }

  @Override
  public void invited(String room, List<String> state) {
    states.changed(room);
    state.stream()
        .map(EventReader::json)
        .filter(event -> isOf(event, "m.room.member"))
        .filter(event -> event.path("state_key").asText().equals(user))
        .filter(event -> event.path("content").path("membership").asText().equals("invite"))
        // what is before it was told by the inviter's homeserver
        .reduce((_, last) -> last)
        .map(event -> event.path("sender").asText())
        .ifPresent(inviter -> queue(room, () -> events.invited(room, inviter)));
  }

  @Override
  public void left(String room) {
    states.changed(room);
    queue(room, () -> events.membersChanged(room));
  }

  @Override
  public void synced() {
    counts.synced(Instant.now());
    if (opened.getCount() > 0) {
      return;
    }
    var all = untold.toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all)
        .completeOnTimeout(null, MOST_DELAY.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    untold.removeIf(CompletableFuture::isDone);
  }

  @Override
  public void loggedOut() {
    // all that is under way is refused
    if (isLoggedOut.compareAndSet(false, true)) {
      executor.execute(
          () -> {
            device.stop();
            guarded(events::loggedOut);
          });
    }
  }

  private void queue(String room, Runnable call) {
    untold.add(append(room, call));
  }

  private CompletableFuture<?> append(String room, Runnable call) {
    var appended =
        queues.compute(
            room,
            (id, last) ->
                (last == null ? CompletableFuture.completedFuture(null) : last)
                    .handleAsync((done, fault) -> guarded(call), executor));
    var _ = appended.whenComplete((done, fault) -> queues.remove(room, appended));
    return appended;
  }

  private boolean guarded(Runnable call) {
    try {
      opened.await();
      call.run();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("What Matrix told could not be taken", e);
    }
    return false;
  }
}
