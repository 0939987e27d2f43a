package dev.munshi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is to be posted unasked, each until it stands in its room or never will. Thread-safe, also
 * beside other processes.
 */
public final class PostStore {

  private final Database database;

  public PostStore(Database database) {
    this.database = database;
  }

  /**
   * Whose post it is.
   *
   * @param teller as {@code told_story} knows it
   * @param toldBefore the arrival up to which it had told all before
   */
  record Origin(String teller, long toldBefore) {}

  /** Notes the stories as told, and what tells them, where there is something. */
  static void add(Handle handle, Origin origin, Set<String> stories, @Nullable Post post) {
    Tellers.tell(handle, origin.teller(), stories, post == null ? null : post.key());
    if (post != null) {
      add(handle, origin, post);
    }
  }

  private static void add(Handle handle, @Nullable Origin origin, Post post) {
    SubscriptionStore.inRoom(
            handle.createUpdate(
                """
                INSERT OR IGNORE INTO post (post_key, surface, team, channel, thread, document,
                  created, not_before, teller, told_before)
                VALUES (:key, :surface, :team, :channel, :thread, :document, :created, :created,
                  :teller, :told_before)
                """),
            post.room())
        .bind("key", post.key())
        .bind("thread", post.thread())
        .bind("document", post.document())
        .bind("created", post.created().getEpochSecond())
        .bind("teller", origin == null ? null : origin.teller())
        .bind("told_before", origin == null ? 0 : origin.toldBefore())
        .execute();
  }

  /** Whether there is or was a post with this key. */
  public boolean knows(String key) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM post WHERE post_key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * How a claim is made.
   *
   * @param lease so long nobody else takes the post, and nothing else is taken for its room
   * @param pace so long nothing else is taken for its room in any case
   * @param burst so many are taken for a workspace within the pace
   */
  public record Terms(Duration lease, Duration pace, int burst) {}

  /**
   * Takes the next post that is due, to a room to which something may be posted. It counts from now
   * on as one that may stand in its room.
   */
  public Optional<Post> claim(Instant now, Terms terms) {
    // where nothing is due, nobody has to wait for the lock of the database
    return database.withHandle(handle -> PostClaims.next(handle, now, terms)).isEmpty()
        ? Optional.empty()
        : database.inTransaction(handle -> PostClaims.take(handle, now, terms));
  }

  /** It stands in its room; a question that it answers is no longer open. */
  public void markPosted(String key) {
    database.useTransaction(
        handle -> {
          handle
              .createUpdate("UPDATE post SET state = 'posted', reason = NULL WHERE post_key = :key")
              .bind("key", key)
              .execute();
          OpenQuestionStore.endAnsweredBy(handle, key);
        });
  }

  /**
   * Puts a post off, and all that is to be posted to its room.
   *
   * @param mayStand whether it may stand there already
   * @param reason in a sentence
   */
  public void postpone(Post post, Instant notBefore, boolean mayStand, String reason) {
    database.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  UPDATE post SET state = :state, not_before = :at, reason = :reason
                  WHERE post_key = :key AND state = 'posting'
                  """)
              .bind("state", mayStand ? "posting" : "waiting")
              .bind("at", notBefore.getEpochSecond())
              .bind("reason", reason)
              .bind("key", post.key())
              .execute();
          PostClaims.pause(handle, post.room(), notBefore);
        });
  }

  /** Has nothing posted to a room's workspace before an instant. */
  public void holdWorkspace(RoomKey room, Instant until) {
    var workspace = new RoomKey(room.surface(), room.team(), PostClaims.WHOLE_WORKSPACE);
    database.useHandle(handle -> PostClaims.pause(handle, workspace, until));
  }

  /**
   * Notes that the network lets nobody look whether a post stands in its room.
   *
   * @return how often that was so, this time included
   */
  public int lookedInVain(String key) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    "UPDATE post SET looks = looks + 1 WHERE post_key = :key RETURNING looks")
                .bind("key", key)
                .mapTo(Integer.class)
                .one());
  }

  /** Gives a post up: what it was to tell comes with the next. */
  public void giveUp(Post post, String reason) {
    database.useTransaction(handle -> refuse(handle, post, reason));
  }

  /**
   * It will never stand in its room: its digest is paused, its watch ends, and its stories count as
   * not told.
   *
   * @param note what is said of it to the person who ordered it, where somebody did
   */
  public void markRefused(Post post, String reason, Function<Ordered, Post> note) {
    database.useTransaction(
        handle -> {
          var teller = refuse(handle, post, reason);
          var ordered = teller.flatMap(one -> standing(handle, one));
          if (teller.isPresent() && ordered.isPresent()) {
            stop(handle, teller.get());
            add(handle, null, note.apply(ordered.get()));
          }
        });
  }

  /** Gives whose post it is, where it was not withdrawn and is somebody's. */
  private static Optional<String> refuse(Handle handle, Post post, String reason) {
    var teller =
        handle
            .createQuery(
                """
                UPDATE post SET state = 'refused', reason = :reason
                WHERE post_key = :key AND state = 'posting' RETURNING coalesce(teller, '')
                """)
            .bind("reason", reason)
            .bind("key", post.key())
            .mapTo(String.class)
            .findOne()
            .filter(found -> !found.isEmpty());
    teller.ifPresent(found -> Tellers.untell(handle, found, post.key()));
    return teller;
  }

  private static Optional<Ordered> standing(Handle handle, String teller) {
    return handle
        .createQuery("SELECT * FROM <table> WHERE id = :id AND <standing>")
        .define("table", Tellers.table(teller))
        .define("standing", Tellers.isWatch(teller) ? "ended = 0" : "state <> 'ended'")
        .bind("id", Tellers.id(teller))
        .map(
            (row, context) ->
                new Ordered(
                    new RoomKey(
                        row.getString("surface"), row.getString("team"), row.getString("channel")),
                    row.getInt("number"),
                    row.getString("person"),
                    Tellers.isWatch(teller) ? row.getString("words") : null,
                    Tellers.isWatch(teller) && row.getString("question_key") != null))
        .findOne();
  }

  private static void stop(Handle handle, String teller) {
    if (Tellers.isWatch(teller)) {
      WatchStore.end(handle, Tellers.id(teller));
    } else {
      SubscriptionStore.pause(handle, Tellers.id(teller));
    }
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

  /** How long the oldest that waits, or is due and not composed yet, is overdue; zero for none. */
  public Duration overdue(Instant now) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT min(due) FROM (
                      SELECT min(due) AS due FROM subscription WHERE state = 'active'
                      UNION ALL
                      SELECT min(created) FROM post WHERE state IN ('waiting', 'posting'))
                    """)
                .mapTo(Long.class)
                .findOne()
                .map(due -> Duration.between(Instant.ofEpochSecond(due), now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO));
  }

  /** Forgets what was done with longer ago than this. */
  public void prune(Instant before) {
    database.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  "DELETE FROM post WHERE state IN ('posted', 'refused') AND created < :before")
              .bind("before", before.getEpochSecond())
              .execute();
          handle
              .createUpdate("DELETE FROM room_pause WHERE until < :before")
              .bind("before", before.toEpochMilli())
              .execute();
        });
  }
}
