package dev.munshi.app;

import dev.munshi.digest.Room;
import dev.munshi.digest.RoomPoster;
import dev.munshi.document.Document;
import java.util.Optional;

/** The page's room, and those of chat networks. */
record AllRooms(RoomPoster page, RoomPoster networks) implements RoomPoster {

  private RoomPoster of(Room room) {
    return room.equals(Restrictions.CONSOLE) ? page : networks;
  }

  @Override
  public Outcome post(Room room, String thread, String key, Document document) {
    return of(room).post(room, thread, key, document);
  }

  @Override
  public Outcome find(Room room, String thread, String key) {
    return of(room).find(room, thread, key);
  }

  @Override
  public Optional<String> obstacle(Room room) {
    return of(room).obstacle(room);
  }
}
