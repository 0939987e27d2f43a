package dev.munshi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The words that rooms look out for. Thread-safe, also beside other processes. */
public final class WatchStore {

  private static final RowMapper<KeptWatch> WATCH =
      (row, context) ->
          new KeptWatch(
              row.getLong("id"),
              new RoomKey(
                  row.getString("surface"), row.getString("team"), row.getString("channel")),
              row.getInt("number"),
              row.getString("person"),
              row.getString("words"),
              row.getLong("told"));

  private final Database database;

  public WatchStore(Database database) {
    this.database = database;
  }

  /**
   * Keeps a new watch.
   *
   * @param draft whose id and number are not looked at
   * @return it with its number
   */
  public KeptWatch add(KeptWatch draft, Instant now) {
    return database.inTransaction(
        handle ->
            SubscriptionStore.inRoom(
                    handle.createQuery(
                        """
                        INSERT INTO watch (surface, team, channel, number, person, words, created,
                          told)
                        SELECT :surface, :team, :channel, coalesce(max(number), 0) + 1, :person,
                          :words, :created, :told
                        FROM watch
                        WHERE surface = :surface AND team = :team AND channel = :channel
                        RETURNING *
                        """),
                    draft.room())
                .bind("person", draft.person())
                .bind("words", draft.words())
                .bind("created", now.getEpochSecond())
                .bind("told", draft.told())
                .map(WATCH)
                .one());
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

  public void end(long id) {
    database.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE watch SET ended = 1 WHERE id = :id")
                .bind("id", id)
                .execute());
  }

  /** Those that have not looked at all up to this arrival. */
  public List<KeptWatch> behind(long arrival) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM watch WHERE ended = 0 AND told < :arrival ORDER BY id")
                .bind("arrival", arrival)
                .map(WATCH)
                .list());
  }

  /** The stories that it has told already, of these. */
  public Set<String> told(KeptWatch watch, Collection<String> stories) {
    return database.withHandle(handle -> SubscriptionStore.told(handle, watch.teller(), stories));
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
                      UPDATE watch SET told = :told
                      WHERE id = :id AND told = :before AND ended = 0
                      """)
                  .bind("told", told)
                  .bind("id", watch.id())
                  .bind("before", watch.told())
                  .execute();
          if (taken == 1) {
            SubscriptionStore.tell(handle, watch.teller(), stories);
            Stream.ofNullable(post).forEach(one -> PostStore.add(handle, one));
          }
          return taken == 1;
        });
  }
}
