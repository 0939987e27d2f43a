package dev.munshi.chat.matrix;

import dev.munshi.chat.Message;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.MatrixSendStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.store.RoomMoves;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A port at a homeserver in memory, with its notes on a disk, and a clock that stands still. */
final class PortAtFakeMatrix implements AutoCloseable {

  static final String ASKER = "@asker:example.org";

  final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  final FakeMatrix matrix = new FakeMatrix(clock);
  final RecordingInbox inbox = new RecordingInbox();
  private final Path folder;
  private final Database database;

  PortAtFakeMatrix(Path folder) {
    this.folder = folder;
    this.database = Database.openAndMigrate(Home.at(folder));
  }

  /** As of another process: it knows what is noted on the disk. */
  MatrixPort port() {
    var services =
        new MatrixServices(
            inbox,
            new ReplyStore(database),
            new MatrixSendStore(database),
            new RoomMoves(database),
            folder,
            Duration.ofHours(6),
            clock);
    var rules =
        new RoomRules(new AllowList(List.of("@*:example.org")), new RoomNotes(() -> matrix));
    return new MatrixPort(() -> matrix, services, rules, Runnable::run);
  }

  /** A message that begins a thread. */
  static Message asked(FakeRoom room, String event) {
    return asked(room, event, event);
  }

  /**
   * @param thread its conversation
   */
  static Message asked(FakeRoom room, String event, String thread) {
    return new Message("matrix", event, "example.org", room.id(), thread, ASKER, "When?", null);
  }

  @Override
  public void close() {
    database.close();
  }
}
