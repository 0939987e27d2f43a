package dev.munshi.chat.matrix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of rooms, which the bot keeps as its own notes at them. Thread-safe. */
final class RoomNotes {

  private static final Logger LOG = LoggerFactory.getLogger(RoomNotes.class);

  private final Supplier<MatrixSession> session;
  private final Map<String, RoomSettings> known = new ConcurrentHashMap<>();

  RoomNotes(Supplier<MatrixSession> session) {
    this.session = session;
  }

  /** Throws {@link MatrixException} where they cannot be known now. */
  RoomSettings of(String room) {
    var settings = known.get(room);
    return settings == null ? fetch(room) : settings;
  }

  private RoomSettings fetch(String room) {
    try {
      var settings =
          session
              .get()
              .roomNote(room, RoomSettings.TYPE)
              .map(RoomSettings::read)
              .orElse(RoomSettings.USUAL);
      known.put(room, settings);
      return settings;
    } catch (MatrixException e) {
      if (e.passes()) {
        throw e;
      }
      LOG.warn("{} counts as one without settings: {}", room, e.getMessage());
      return RoomSettings.USUAL;
    }
  }

  void change(String room, RoomSettings settings) {
    session.get().noteRoom(room, RoomSettings.TYPE, settings.json());
    known.put(room, settings);
  }

  /** Where a room has none that are its own, it gets those of the room that it continues. */
  void move(String from, String to) {
    if (session.get().roomNote(to, RoomSettings.TYPE).isEmpty()) {
      change(to, of(from));
    }
  }
}
