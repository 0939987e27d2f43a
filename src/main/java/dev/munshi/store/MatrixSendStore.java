package dev.munshi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** What was sent to Matrix. Thread-safe. */
public final class MatrixSendStore {

  private static final RowMapper<MatrixSend> SEND =
      (row, _) ->
          new MatrixSend(
              row.getString("transaction_id"),
              row.getString("room"),
              row.getString("event"),
              row.getString("key"),
              row.getString("thread"),
              Instant.ofEpochMilli(row.getLong("at")));

  private final Database database;

  public MatrixSendStore(Database database) {
    this.database = database;
  }

  /**
   * Notes what is about to be sent; what is known under its transaction stays as it is.
   *
   * @return whether it was new
   */
  public boolean begin(MatrixSend send) {
    return database.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT OR IGNORE INTO matrix_send
                          (transaction_id, room, event, key, thread, at)
                        VALUES (:transaction, :room, :event, :key, :thread, :at)
                        """)
                    .bind("transaction", send.transaction())
                    .bind("room", send.room())
                    .bind("event", send.event())
                    .bind("key", send.key())
                    .bind("thread", send.thread())
                    .bind("at", send.at().toEpochMilli())
                    .execute())
        > 0;
  }

  /** Notes the event that it became. */
  public void sent(String transaction, String event) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE matrix_send SET event = :event WHERE transaction_id = :transaction")
                .bind("event", event)
                .bind("transaction", transaction)
                .execute());
  }

  public Optional<MatrixSend> find(String transaction) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM matrix_send WHERE transaction_id = :transaction")
                .bind("transaction", transaction)
                .map(SEND)
                .findOne());
  }

  /** Where an event of the bot's belongs. */
  public Optional<MatrixSend> ofEvent(String room, String event) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM matrix_send WHERE room = :room AND event = :event LIMIT 1")
                .bind("room", room)
                .bind("event", event)
                .map(SEND)
                .findOne());
  }

  /** Forgets what was sent that long ago. */
  public void prune(Instant now, Duration keep) {
    database.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM matrix_send WHERE at < :before")
                .bind("before", now.minus(keep).toEpochMilli())
                .execute());
  }
}
