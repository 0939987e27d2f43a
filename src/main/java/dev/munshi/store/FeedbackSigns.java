package dev.munshi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The signs by which people say what they think of an answer, within somebody's transaction. */
final class FeedbackSigns {

  private FeedbackSigns() {}

  static void keep(Handle handle, String surface, String sign, Feedback feedback) {
    handle
        .createUpdate(
            """
            INSERT OR REPLACE INTO feedback_sign (surface, sign, key, person, helped, at)
            VALUES (:surface, :sign, :key, :person, :helped, :at)
            """)
        .bind("surface", surface)
        .bind("sign", sign)
        .bind("key", feedback.key())
        .bind("person", feedback.person())
        .bind("helped", feedback.helped())
        .bind("at", feedback.at().toEpochMilli())
        .execute();
  }

  /** Gives what it said. */
  static Optional<Feedback> remove(Handle handle, String surface, String sign) {
    return handle
        .createQuery(
            "DELETE FROM feedback_sign WHERE surface = :surface AND sign = :sign RETURNING *")
        .bind("surface", surface)
        .bind("sign", sign)
        .map(
            (row, _) ->
                new Feedback(
                    row.getString("key"),
                    row.getString("person"),
                    row.getBoolean("helped"),
                    null,
                    null,
                    Instant.ofEpochMilli(row.getLong("at"))))
        .findOne();
  }

  /** Has what a person thinks of an answer be what their latest sign says, or nothing. */
  static void settle(Handle handle, String surface, Feedback taken) {
    handle
        .createUpdate(
            "DELETE FROM feedback WHERE surface = :surface AND key = :key AND person = :person")
        .bind("surface", surface)
        .bind("key", taken.key())
        .bind("person", taken.person())
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO feedback (surface, key, person, helped, at)
            SELECT surface, key, person, helped, at FROM feedback_sign
            WHERE surface = :surface AND key = :key AND person = :person
            ORDER BY at DESC, sign DESC LIMIT 1
            """)
        .bind("surface", surface)
        .bind("key", taken.key())
        .bind("person", taken.person())
        .execute();
  }

  static void prune(Handle handle, Instant now, Duration keep) {
    handle
        .createUpdate("DELETE FROM feedback_sign WHERE at < :before")
        .bind("before", now.minus(keep).toEpochMilli())
        .execute();
  }
}
