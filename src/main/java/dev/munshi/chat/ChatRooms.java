package dev.munshi.chat;

import dev.munshi.digest.Room;
import dev.munshi.digest.RoomPoster;
import dev.munshi.document.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts digests and watches through the networks that the bot speaks. Thread-safe. */
public final class ChatRooms implements RoomPoster {

  private static final Logger LOG = LoggerFactory.getLogger(ChatRooms.class);

  private final Map<String, ChatPort> ports;

  public ChatRooms(List<ChatPort> ports) {
    this.ports = ports.stream().collect(Collectors.toMap(ChatPort::surface, Function.identity()));
  }

  @Override
  public Outcome post(Room room, String thread, String key, Document document) {
    return through(
        room,
        port -> {
          port.announce(room, thread, key, document);
          return new Outcome.Posted();
        });
  }

  @Override
  public Outcome find(Room room, String thread, String key) {
    return through(room, port -> find(port, room, thread, key));
  }

  private static Outcome find(ChatPort port, Room room, String thread, String key) {
    try {
      return port.hasAnnounced(room, thread, key)
          ? new Outcome.Posted()
          : new Outcome.Refused("it does not stand in " + room.id());
    } catch (ChatRefusedException e) {
      return new Outcome.Unseen(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<String> obstacle(Room room) {
    try {
      return Optional.ofNullable(ports.get(room.surface())).flatMap(port -> port.obstacle(room));
    } catch (ChatUnavailableException | ChatRefusedException e) {
      LOG.info("whether I can post to {} is not known: {}", room, e.getMessage());
      return Optional.empty();
    }
  }

  private Outcome through(Room room, Function<ChatPort, Outcome> work) {
    var port = ports.get(room.surface());
    if (port == null) {
      // it may be switched on again
      return new Outcome.Later(Duration.ofMinutes(10), "nothing here speaks " + room.surface());
    }
    try {
      return work.apply(port);
    } catch (ChatUnavailableException e) {
      return new Outcome.Later(e.retryAfter(), String.valueOf(e.getMessage()));
    } catch (ChatRefusedException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }
}
