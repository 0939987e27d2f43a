package dev.munshi.chat;

import dev.munshi.digest.Room;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a room in which many messages wait that they do. Thread-safe. */
final class Crowd {

  /** As many as are answered in about half a minute. */
  private static final int MANY = 30;

  private static final Duration BETWEEN = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

  private final InstantSource clock;
  private final Map<Room, Instant> told = new ConcurrentHashMap<>();

  Crowd(InstantSource clock) {
    this.clock = clock;
  }

  /** Tells it in the room of a message, if so many wait there and it was not told of late. */
  void tell(Received received, int waiting, ChatPort port) {
    var message = received.message();
    if (waiting < MANY || message.replyUrl() != null || !isDue(message.where())) {
      return;
    }
    try {
      port.announce(message.where(), "", "crowd/" + message.key(), notice(waiting, port.pace()));
    } catch (ChatUnavailableException | ChatRefusedException e) {
      LOG.warn("{} is not told that {} messages wait: {}", message.room(), waiting, e.getMessage());
    }
  }

  private boolean isDue(Room room) {
    var now = clock.instant();
    told.values().removeIf(at -> at.plus(BETWEEN).isBefore(now));
    return told.putIfAbsent(room, now) == null;
  }

  private static Document notice(int waiting, Duration pace) {
    long minutes = pace.multipliedBy(waiting).toMinutes() + 1;
    return new Document(
        "%,d questions wait here".formatted(waiting),
        List.of(
            Paragraph.of(
                "Each gets its answer in its own thread, in the order in which they came; the last in"
                    + " about %,d min.".formatted(minutes))));
  }
}
