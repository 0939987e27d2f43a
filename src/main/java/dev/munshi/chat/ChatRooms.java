package dev.munshi.chat;

import dev.munshi.digest.Room;
import dev.munshi.digest.RoomPoster;
import dev.munshi.document.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Posts digests and watches through the networks that the bot speaks. Thread-safe. */
public final class ChatRooms implements RoomPoster {

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
    return through(
        room,
        port ->
            port.hasAnnounced(room, thread, key)
                ? new Outcome.Posted()
                : new Outcome.Refused("it does not stand in " + room.id()));
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
