package dev.munshi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * What is to be posted unasked, each until it stands in its room or never will. Thread-safe, also
 * beside other processes.
 */
public final class PostStore {

  private static final RowMapper<Post> POST =
      (row, context) ->
          new Post(
              row.getString("post_key"),
              new RoomKey(
                  row.getString("surface"), row.getString("team"), row.getString("channel")),
              row.getString("thread"),
              row.getString("document"),
              Instant.ofEpochSecond(row.getLong("created")),
              row.getInt("attempts"),
              row.getString("was").equals("posting"));

  private final Database database;

  public PostStore(Database database) {
    this.database = database;
  }

  static void add(Handle handle, Post post) {
    SubscriptionStore.inRoom(
            handle.createUpdate(
                """
                INSERT OR IGNORE INTO post (post_key, surface, team, channel, thread, document,
                  created, not_before)
                VALUES (:key, :surface, :team, :channel, :thread, :document, :created, :created)
                """),
            post.room())
        .bind("key", post.key())
        .bind("thread", post.thread())
        .bind("document", post.document())
        .bind("created", post.created().getEpochSecond())
        .execute();
  }

  /**
   * Takes the next post that is due. Nobody else takes it for so long; it counts from now on as one
   * that may stand in its room.
   */
  public Optional<Post> claim(Instant now, Duration lease) {
    return database.inTransaction(
        handle -> {
          var post =
              handle
                  .createQuery(
                      """
                      SELECT *, state AS was FROM post
                      WHERE state IN ('waiting', 'posting') AND not_before <= :now
                      ORDER BY not_before, post_key LIMIT 1
                      """)
                  .bind("now", now.getEpochSecond())
                  .map(POST)
                  .findOne();
          post.ifPresent(
              claimed ->
                  handle
                      .createUpdate(
                          """
                          UPDATE post SET state = 'posting', attempts = attempts + 1,
                            not_before = :until WHERE post_key = :key
                          """)
                      .bind("until", now.plus(lease).getEpochSecond())
                      .bind("key", claimed.key())
                      .execute());
          return post;
        });
  }

  /** It stands in its room. */
  public void markPosted(String key) {
    update("UPDATE post SET state = 'posted', reason = NULL WHERE post_key = :key", key);
  }

  /**
   * It may or may not stand there.
   *
   * @param reason in a sentence
   */
  public void postpone(String key, Instant notBefore, String reason) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE post SET not_before = :at, reason = :reason WHERE post_key = :key
                    """)
                .bind("at", notBefore.getEpochSecond())
                .bind("reason", reason)
                .bind("key", key)
                .execute());
  }

  /** It will never stand there. */
  public void markRefused(String key, String reason) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE post SET state = 'refused', reason = :reason WHERE post_key = :key")
                .bind("reason", reason)
                .bind("key", key)
                .execute());
  }

  private void update(String sql, String key) {
    database.useHandle(handle -> handle.createUpdate(sql).bind("key", key).execute());
  }

  /** How many wait, or may stand in their room and were not found there yet. */
  public int open() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM post WHERE state IN ('waiting', 'posting')")
                .mapTo(Integer.class)
                .one());
  }

  /** Forgets what was done with longer ago than this. */
  public void prune(Instant before) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM post WHERE state IN ('posted', 'refused') AND created < :before")
                .bind("before", before.getEpochSecond())
                .execute());
  }
}
