package dev.munshi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The watches that are questions: each until its answer stands in its room. Thread-safe, also
 * beside other processes.
 */
public final class OpenQuestionStore {

  private static final String OPEN =
      """
      ended = 0 AND question_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post
        WHERE teller = :watch || watch.id AND state IN ('waiting', 'posting'))
      """;

  private final Database database;

  public OpenQuestionStore(Database database) {
    this.database = database;
  }

  /** The open question of a room that this message asked. */
  public Optional<KeptWatch> find(RoomKey room, String key) {
    return database.withHandle(handle -> find(handle, room, key));
  }

  /** The same question, where it is one and is kept already. */
  static Optional<KeptWatch> find(Handle handle, KeptWatch draft) {
    return Optional.ofNullable(draft.asked())
        .flatMap(asked -> find(handle, draft.room(), asked.key()));
  }

  private static Optional<KeptWatch> find(Handle handle, RoomKey room, String key) {
    return SubscriptionStore.inRoom(
            handle.createQuery(
                """
                SELECT * FROM watch
                WHERE surface = :surface AND team = :team AND channel = :channel
                  AND question_key = :key AND ended = 0
                """),
            room)
        .bind("key", key)
        .map(WatchStore.WATCH)
        .findOne();
  }

  /** Those that have not looked at all up to this arrival, and need not rest. */
  public List<KeptWatch> behind(long arrival, Instant now) {
    return open("told < :bound AND not_before <= :now", arrival, now);
  }

  /** Those that were kept before an instant. */
  public List<KeptWatch> before(Instant instant, Instant now) {
    return open("created < :bound AND not_before <= :now", instant.getEpochSecond(), now);
  }

  private List<KeptWatch> open(String condition, long bound, Instant now) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM watch WHERE <condition> AND <open> ORDER BY id")
                .define("condition", condition)
                .define("open", OPEN)
                .bind("watch", Tellers.WATCH)
                .bind("bound", bound)
                .bind("now", now.getEpochSecond())
                .map(WatchStore.WATCH)
                .list());
  }

  /**
   * Says that one has looked, all of this or nothing.
   *
   * @param told the arrival up to which it has
   * @param rested before this it does not look again
   * @param post which ends it once it stands in its room, or null
   * @return whether it was so; not where another process looked, or it ended
   */
  public boolean take(KeptWatch question, long told, Instant rested, @Nullable Post post) {
    return database.inTransaction(
        handle -> {
          int taken =
              handle
                  .createUpdate(
                      """
                      UPDATE watch SET told = :told, failures = 0, not_before = :rested
                      WHERE id = :id AND told = :before AND <open>
                      """)
                  .define("open", OPEN)
                  .bind("watch", Tellers.WATCH)
                  .bind("told", told)
                  .bind("rested", rested.getEpochSecond())
                  .bind("id", question.id())
                  .bind("before", question.told())
                  .execute();
          if (taken == 1) {
            var origin = new PostStore.Origin(question.teller(), question.told());
            PostStore.add(handle, origin, Set.of(), post);
          }
          return taken == 1;
        });
  }

  /** Those that a message asked, also after an edit. */
  static void endAskedBy(Handle handle, String surface, String key) {
    handle
        .createQuery(
            """
            SELECT id FROM watch WHERE surface = :surface AND ended = 0
              AND (question_key = :key
                OR (question_key > :key || '/' AND question_key < :key || '0'))
            """)
        .bind("surface", surface)
        .bind("key", key)
        .mapTo(Long.class)
        .list()
        .forEach(id -> WatchStore.end(handle, id));
  }

  static void endAnsweredBy(Handle handle, String post) {
    handle
        .createUpdate(
            """
            UPDATE watch SET ended = 1 WHERE question_key IS NOT NULL
              AND id = (SELECT substr(teller, length(:watch) + 1) FROM post
                WHERE post_key = :post AND teller LIKE :watch || '%')
            """)
        .bind("watch", Tellers.WATCH)
        .bind("post", post)
        .execute();
  }
}
