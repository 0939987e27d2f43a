package dev.munshi.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Rooms that go on in other ones. Thread-safe, also beside other processes. */
public final class RoomMoves {

  private static final List<String> MOVES =
      List.of(
          """
          UPDATE subscription SET channel = :to, number = number +
            (SELECT coalesce(max(number), 0) FROM subscription
              WHERE surface = :surface AND team = :team AND channel = :to)
          WHERE surface = :surface AND team = :team AND channel = :channel AND state <> 'ended'
          """,
          """
          UPDATE watch SET channel = :to, thread = iif(thread IS NULL, NULL, ''), number = number +
            (SELECT coalesce(max(number), 0) FROM watch
              WHERE surface = :surface AND team = :team AND channel = :to)
          WHERE surface = :surface AND team = :team AND channel = :channel AND ended = 0
          """,
          """
          UPDATE post SET channel = :to, thread = ''
          WHERE surface = :surface AND team = :team AND channel = :channel
            AND state IN ('waiting', 'posting')
          """);

  private final Database database;

  public RoomMoves(Database database) {
    this.database = database;
  }

  /**
   * Has all that was ordered for a room, and all that waits to be posted to it, be for another:
   * under numbers that nothing there had, and outside of threads, as it has none of them.
   *
   * @param to of the same workspace
   * @return how much there was; nothing the second time
   */
  public int move(RoomKey from, String to) {
    return database.inTransaction(
        handle -> MOVES.stream().mapToInt(move -> move(handle, move, from, to)).sum());
  }

  private static int move(Handle handle, String move, RoomKey from, String to) {
    return SubscriptionStore.inRoom(handle.createUpdate(move), from).bind("to", to).execute();
  }
}
