package dev.munshi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The answers that were given, and what people think of them. Thread-safe. */
public final class ReplyStore {

  private static final RowMapper<KeptReply> REPLY =
      (row, _) ->
          new KeptReply(
              new KeptReply.Place(
                  row.getString("surface"),
                  row.getString("team"),
                  row.getString("room"),
                  row.getString("thread"),
                  row.getString("key")),
              row.getString("author"),
              row.getBoolean("private"),
              row.getString("question"),
              row.getBoolean("answered"),
              row.getString("json"),
              row.getLong("arrival"),
              Instant.ofEpochMilli(row.getLong("at")));

  private static final RowMapper<Feedback> FEEDBACK =
      (row, _) -> feedback(row, Instant.ofEpochMilli(row.getLong("at")));

  private final Database database;

  public ReplyStore(Database database) {
    this.database = database;
  }

  private static Feedback feedback(ResultSet row, Instant at) throws SQLException {
    return new Feedback(
        row.getString("key"),
        row.getString("person"),
        row.getBoolean("helped"),
        row.getString("reason"),
        row.getString("comment"),
        at);
  }

  /** Keeps an answer; one to the same message is replaced. */
  public void keep(KeptReply reply) {
    database.inGroup(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR REPLACE INTO reply
                      (key, surface, team, room, thread, author, private, question, answered, json,
                        arrival, at)
                    VALUES (:key, :surface, :team, :room, :thread, :author, :private, :question,
                      :answered, :json, :arrival, :at)
                    """)
                .bind("key", reply.place().key())
                .bind("surface", reply.place().surface())
                .bind("team", reply.place().team())
                .bind("room", reply.place().room())
                .bind("thread", reply.place().thread())
                .bind("author", reply.author())
                .bind("private", reply.isPrivate())
                .bind("question", reply.question())
                .bind("answered", reply.answered())
                .bind("json", reply.json())
                .bind("arrival", reply.arrival())
                .bind("at", reply.at().toEpochMilli())
                .execute());
  }

  /** The answer to a message of a network. */
  public Optional<KeptReply> find(String surface, String key) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM reply WHERE surface = :surface AND key = :key")
                .bind("surface", surface)
                .bind("key", key)
                .map(REPLY)
                .findOne());
  }

  /**
   * The latest answer in a thread, or where there are none, in a room.
   *
   * @param place whose key is not looked at
   * @param author who may see it: what was answered privately, only they
   */
  public Optional<KeptReply> latest(KeptReply.Place place, String author) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM reply
                    WHERE surface = :surface AND team = :team AND room = :room
                      AND thread IS :thread AND (private = 0 OR author = :author)
                    ORDER BY at DESC LIMIT 1
                    """)
                .bind("surface", place.surface())
                .bind("team", place.team())
                .bind("room", place.room())
                .bind("thread", place.thread())
                .bind("author", author)
                .map(REPLY)
                .findOne());
  }

  /** The message that asked was deleted: nobody waits for its answer any more. */
  public void withdraw(String surface, String key) {
    database.useTransaction(handle -> OpenQuestionStore.endAskedBy(handle, surface, key));
  }

  /** The latest questions of a workspace that the corpus did not answer, newest first. */
  public List<KeptReply> unanswered(String surface, String team, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM reply
                    WHERE surface = :surface AND team = :team AND answered = 0
                    ORDER BY at DESC LIMIT :limit
                    """)
                .bind("surface", surface)
                .bind("team", team)
                .bind("limit", limit)
                .map(REPLY)
                .list());
  }

  /** The latest questions of all networks that the corpus did not answer, newest first. */
  public List<KeptReply> unanswered(int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM reply WHERE answered = 0 ORDER BY at DESC LIMIT :limit")
                .bind("limit", limit)
                .map(REPLY)
                .list());
  }

  /** Notes what somebody thinks of an answer, in the place of what they thought before. */
  public void note(String surface, Feedback feedback) {
    database.useHandle(handle -> note(handle, surface, feedback));
  }

  /**
   * Notes what somebody thinks of an answer and says by a sign that they can take back.
   *
   * @param sign its id at the network
   */
  public void noteBySign(String surface, String sign, Feedback feedback) {
    database.useTransaction(
        handle -> {
          FeedbackSigns.keep(handle, surface, sign, feedback);
          note(handle, surface, feedback);
        });
  }

  /** Somebody took a sign back: what their latest other one says counts, else nothing. */
  public void takeBack(String surface, String sign) {
    database.useTransaction(
        handle ->
            FeedbackSigns.remove(handle, surface, sign)
                .ifPresent(taken -> FeedbackSigns.settle(handle, surface, taken)));
  }

  private static void note(Handle handle, String surface, Feedback feedback) {
    handle
        .createUpdate(
            """
            INSERT OR REPLACE INTO feedback
              (surface, key, person, helped, reason, comment, at)
            VALUES (:surface, :key, :person, :helped, :reason, :comment, :at)
            """)
        .bind("surface", surface)
        .bind("key", feedback.key())
        .bind("person", feedback.person())
        .bind("helped", feedback.helped())
        .bind("reason", feedback.reason())
        .bind("comment", feedback.comment())
        .bind("at", feedback.at().toEpochMilli())
        .execute();
  }

  /** The latest that people of a workspace think, newest first. */
  public List<Feedback> feedback(String surface, String team, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT feedback.* FROM feedback JOIN reply USING (surface, key)
                    WHERE surface = :surface AND team = :team
                    ORDER BY feedback.at DESC LIMIT :limit
                    """)
                .bind("surface", surface)
                .bind("team", team)
                .bind("limit", limit)
                .map(FEEDBACK)
                .list());
  }

  /** Forgets what people thought that long ago. */
  public void pruneFeedback(Instant now, Duration keep) {
    database.useTransaction(
        handle -> {
          handle
              .createUpdate("DELETE FROM feedback WHERE at < :before")
              .bind("before", now.minus(keep).toEpochMilli())
              .execute();
          FeedbackSigns.prune(handle, now, keep);
        });
  }

  /** The answers of a workspace that were last said to be bad, the last judged first. */
  public List<JudgedReply> bad(String surface, String team, int limit) {
    return judged(
        "WHERE surface = :surface AND team = :team AND helped = 0",
        Map.of("surface", surface, "team", team, "limit", limit));
  }

  /** The answers of all networks that somebody judged, the last judged first. */
  public List<JudgedReply> judged(int limit) {
    return judged("", Map.of("limit", limit));
  }

  private List<JudgedReply> judged(String condition, Map<String, ?> bindings) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT reply.*, person, helped, reason, comment, feedback.at AS judged
                    FROM feedback JOIN reply USING (surface, key)
                    %s ORDER BY feedback.at DESC LIMIT :limit
                    """
                        .formatted(condition))
                .bindMap(bindings)
                .map(
                    (row, context) ->
                        new JudgedReply(
                            REPLY.map(row, context),
                            feedback(row, Instant.ofEpochMilli(row.getLong("judged")))))
                .list());
  }

  /** Forgets answers that are older than this and that nobody said anything of. */
  public void prune(Instant now, Duration keep) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM reply WHERE at < :before AND NOT EXISTS (
                      SELECT 1 FROM feedback
                      WHERE feedback.surface = reply.surface AND feedback.key = reply.key)
                    """)
                .bind("before", now.minus(keep).toEpochMilli())
                .execute());
  }
}
