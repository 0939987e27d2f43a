package dev.munshi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The words that rooms look out for. Thread-safe, also beside other processes. */
public final class WatchStore {

  static final RowMapper<KeptWatch> WATCH =
      (row, context) ->
          new KeptWatch(
              row.getLong("id"),
              new RoomKey(
                  row.getString("surface"), row.getString("team"), row.getString("channel")),
              row.getInt("number"),
              row.getString("person"),
              row.getString("words"),
              row.getLong("told"),
              asked(row));

  /**
   * A watch that told so often within an hour rests for the next; what arrives then is gathered.
   */
  private static final int MOST_AN_HOUR = 4;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Database database;

  public WatchStore(Database database) {
    this.database = database;
  }

  private static KeptWatch.@Nullable Asked asked(ResultSet row) throws SQLException {
    var key = row.getString("question_key");
    return key == null
        ? null
        : new KeptWatch.Asked(
            key,
            row.getString("thread"),
            LocalDate.parse(row.getString("asked")),
            row.getLong("known"));
  }

  /**
   * Keeps a new watch, or gives the one that the same message has ordered before, or the same open
   * question.
   *
   * @param draft whose id and number are not looked at
   * @param order the message's key, or null where it is no message
   * @return it with its number
   */
  public KeptWatch add(KeptWatch draft, @Nullable String order, Instant now) {
    return database.inTransaction(
        handle ->
            ordered(handle, draft.room(), order)
                .or(() -> OpenQuestionStore.find(handle, draft))
                .orElseGet(() -> add(handle, draft, order, now)));
  }

  private static KeptWatch add(
      Handle handle, KeptWatch draft, @Nullable String order, Instant now) {
    var asked = draft.asked();
    return SubscriptionStore.inRoom(
            handle.createQuery(
                """
                INSERT INTO watch (surface, team, channel, number, person, words, created,
                  told, order_key, question_key, thread, asked, known)
                SELECT :surface, :team, :channel, coalesce(max(number), 0) + 1, :person,
                  :words, :created, :told, :order, :question, :thread, :asked, :known
                FROM watch
                WHERE surface = :surface AND team = :team AND channel = :channel
                RETURNING *
                """),
            draft.room())
        .bind("person", draft.person())
        .bind("words", draft.words())
        .bind("created", now.getEpochSecond())
        .bind("told", draft.told())
        .bind("order", order)
        .bind("question", asked == null ? null : asked.key())
        .bind("thread", asked == null ? null : asked.thread())
        .bind("asked", asked == null ? null : asked.day().toString())
        .bind("known", asked == null ? null : asked.known())
        .map(WATCH)
        .one();
  }

  /** What a message has ordered, also where it has ended since. */
  public Optional<KeptWatch> ordered(RoomKey room, @Nullable String order) {
    return database.withHandle(handle -> ordered(handle, room, order));
  }

  private static Optional<KeptWatch> ordered(Handle handle, RoomKey room, @Nullable String order) {
    return handle
        .createQuery(
            """
            SELECT * FROM watch
            WHERE surface = :surface AND team = :team AND order_key = :order
            """)
        .bind("surface", room.surface())
        .bind("team", room.team())
        .bind("order", order)
        .map(WATCH)
        .findOne();
  }

  /** Those of a room, by number. */
  public List<KeptWatch> of(RoomKey room) {
    return database.withHandle(
        handle ->
            SubscriptionStore.inRoom(
                    handle.createQuery(
                        """
                        SELECT * FROM watch
                        WHERE surface = :surface AND team = :team AND channel = :channel
                          AND ended = 0 ORDER BY number
                        """),
                    room)
                .map(WATCH)
                .list());
  }

  /** Those that a person has ordered in any room, by room and number. */
  public List<KeptWatch> by(String surface, String team, String person) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM watch
                    WHERE surface = :surface AND team = :team AND person = :person AND ended = 0
                    ORDER BY channel, number
                    """)
                .bind("surface", surface)
                .bind("team", team)
                .bind("person", person)
                .map(WATCH)
                .list());
  }

  /** Those of a workspace, by room and number. */
  public List<KeptWatch> in(String surface, String team) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM watch
                    WHERE surface = :surface AND team = :team AND ended = 0
                    ORDER BY channel, number
                    """)
                .bind("surface", surface)
                .bind("team", team)
                .map(WATCH)
                .list());
  }

  /** What waits to be posted never is. */
  public void end(long id) {
    database.useTransaction(handle -> end(handle, id));
  }

  static void end(Handle handle, long id) {
    Tellers.withdraw(handle, Tellers.watch(id), "its watch has ended");
    Tellers.forget(handle, Tellers.watch(id));
    handle.createUpdate("UPDATE watch SET ended = 1 WHERE id = :id").bind("id", id).execute();
  }

  /** Those for words that have not looked at all up to this arrival, and need not wait. */
  public List<KeptWatch> behind(long arrival, Instant now) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM watch
                    WHERE ended = 0 AND question_key IS NULL AND told < :arrival
                      AND not_before <= :now
                    ORDER BY id
                    """)
                .bind("arrival", arrival)
                .bind("now", now.getEpochSecond())
                .map(WATCH)
                .list());
  }

  /** Has one that failed wait, longer each time. */
  public void postpone(KeptWatch watch, Instant now) {
    database.useHandle(handle -> Tellers.postpone(handle, watch.teller(), now));
  }

  /** The stories that it has told already, of these. */
  public Set<String> told(KeptWatch watch, Collection<String> stories) {
    return database.withHandle(handle -> Tellers.told(handle, watch.teller(), stories));
  }

  /**
   * Says that it has looked, all of this or nothing.
   *
   * @param told the arrival up to which it has
   * @param stories that the post tells
   * @param post what is to be posted, or null where it has found nothing
   * @return whether it was so; not where another process looked, or the watch ended
   */
  public boolean take(KeptWatch watch, long told, Set<String> stories, @Nullable Post post) {
    return database.inTransaction(
        handle -> {
          int taken =
              handle
                  .createUpdate(
                      """
                      UPDATE watch SET told = :told, failures = 0, not_before = 0
                      WHERE id = :id AND told = :before AND ended = 0
                      """)
                  .bind("told", told)
                  .bind("id", watch.id())
                  .bind("before", watch.told())
                  .execute();
          if (taken == 1) {
            var before = new PostStore.Origin(watch.teller(), watch.told());
            PostStore.add(handle, before, stories, post);
          }
          if (taken == 1 && post != null) {
            rest(handle, watch, post.created());
          }
          return taken == 1;
        });
  }

  private static void rest(Handle handle, KeptWatch watch, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE watch SET not_before = :rested
            WHERE id = :id AND :most <=
              (SELECT count(*) FROM post WHERE teller = :teller AND created > :hour)
            """)
        .bind("rested", now.plus(HOUR).getEpochSecond())
        .bind("id", watch.id())
        .bind("most", MOST_AN_HOUR)
        .bind("teller", watch.teller())
        .bind("hour", now.minus(HOUR).getEpochSecond())
        .execute();
  }
}
