package dev.munshi.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: rooms take turns, so that a busy one keeps none waiting; a room gets one answer
 * begun within its network's pace; the messages of a thread come one after the other. Holds what
 * waits in the store, in memory. Thread-safe.
 */
final class Turns {

  /**
   * A message that waits.
   *
   * @param id its job's
   * @param surface its network
   * @param room whose turn it takes
   * @param lane its thread
   */
  record Ticket(long id, String surface, String room, String lane) {}

  /** A thread's messages. */
  private static final class Lane {
    final Deque<Ticket> waiting = new ArrayDeque<>();
    boolean isBusy;
    Instant notBefore = Instant.MIN;

    boolean isReady(Instant now) {
      return !isBusy && !waiting.isEmpty() && !now.isBefore(notBefore);
    }
  }

  /** A room's threads. */
  private static final class Line {
    final String surface;
    final Map<String, Lane> lanes = new HashMap<>();
    Instant notBefore = Instant.MIN;

    Line(String surface) {
      this.surface = surface;
    }

    int waiting() {
      return lanes.values().stream().mapToInt(lane -> lane.waiting.size()).sum();
    }

    boolean isIdle(Instant now) {
      return lanes.isEmpty() && !now.isBefore(notBefore);
    }

    @Nullable Ticket take(Instant now) {
      if (now.isBefore(notBefore)) {
        return null;
      }
      var next =
          lanes.values().stream()
              .filter(lane -> lane.isReady(now))
              .min(Comparator.comparingLong(lane -> lane.waiting.getFirst().id()));
      next.ifPresent(lane -> lane.isBusy = true);
      return next.map(lane -> lane.waiting.removeFirst()).orElse(null);
    }
  }

  /** The one that was served longest ago comes first. */
  private final LinkedHashMap<String, Line> rooms = new LinkedHashMap<>();

  private final Map<String, Duration> paces = new HashMap<>();

  /** By network. */
  private final Map<String, Outage> outages = new HashMap<>();

  /** From now on, a room of this network gets no more than one answer begun within this time. */
  synchronized void pace(String surface, Duration pace) {
    paces.put(surface, pace);
  }

  /** Forgets all that waits or is worked on. */
  synchronized void clear() {
    rooms.clear();
  }

  /** Lets a message wait behind the others of its thread, and not be taken before an instant. */
  synchronized void add(Ticket ticket, Instant notBefore) {
    var lane = lane(ticket);
    if (lane.waiting.stream().anyMatch(known -> known.id() == ticket.id())) {
      return;
    }
    if (lane.waiting.isEmpty() && !lane.isBusy) {
      lane.notBefore = notBefore;
    }
    lane.waiting.addLast(ticket);
  }

  private Lane lane(Ticket ticket) {
    return rooms
        .computeIfAbsent(ticket.room(), _ -> new Line(ticket.surface()))
        .lanes
        .computeIfAbsent(ticket.lane(), _ -> new Lane());
  }

  /** The next message; its thread is busy until it is {@link #finish}ed or {@link #putBack}. */
  synchronized Optional<Ticket> next(Instant now) {
    rooms.values().removeIf(line -> line.isIdle(now));
    for (var line : rooms.sequencedValues()) {
      var ticket = outage(line.surface).isResting(now) ? null : line.take(now);
      if (ticket != null) {
        line.notBefore = now.plus(paces.getOrDefault(ticket.surface(), Duration.ZERO));
        rooms.putLast(ticket.room(), line);
        return Optional.of(ticket);
      }
    }
    return Optional.empty();
  }

  /** The message is done with; the next of its thread may be taken. */
  synchronized void finish(Ticket ticket) {
    var line = rooms.get(ticket.room());
    var lane = line == null ? null : line.lanes.get(ticket.lane());
    if (line == null || lane == null) {
      return;
    }
    lane.isBusy = false;
    if (lane.waiting.isEmpty()) {
      line.lanes.remove(ticket.lane());
    }
  }

  /** The message waits again, before the others of its thread. */
  synchronized void putBack(Ticket ticket, Instant notBefore) {
    var lane = lane(ticket);
    lane.waiting.addFirst(ticket);
    lane.isBusy = false;
    lane.notBefore = notBefore;
  }

  /** Nothing of this room is taken before an instant: its network asks for patience there. */
  synchronized void pause(String room, Instant until) {
    var line = rooms.get(room);
    if (line != null && line.notBefore.isBefore(until)) {
      line.notBefore = until;
    }
  }

  /** The network could not be reached. */
  synchronized void failed(String surface, Instant now) {
    outage(surface).failed(now);
  }

  /** The network answers. */
  synchronized void reached(String surface) {
    outage(surface).ended();
  }

  private Outage outage(String surface) {
    return outages.computeIfAbsent(surface, _ -> new Outage());
  }

  /** How many messages of a room wait, those that are worked on left out. */
  synchronized int waiting(String room) {
    var line = rooms.get(room);
    return line == null ? 0 : line.waiting();
  }
}
