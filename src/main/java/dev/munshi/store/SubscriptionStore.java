package dev.munshi.store;

import dev.munshi.article.Outlets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The digests that rooms have ordered. Thread-safe, also beside other processes. */
public final class SubscriptionStore {

  private static final RowMapper<KeptSubscription> SUBSCRIPTION =
      (row, context) -> {
        long last = row.getLong("last_issue");
        var lastIssue = row.wasNull() ? null : Instant.ofEpochSecond(last);
        return new KeptSubscription(
            row.getLong("id"),
            new RoomKey(row.getString("surface"), row.getString("team"), row.getString("channel")),
            row.getInt("number"),
            row.getString("person"),
            new KeptSubscription.Rhythm(
                row.getString("days"), row.getString("time"), row.getString("zone")),
            wanted(row),
            row.getString("state").equals("paused"),
            Instant.ofEpochSecond(row.getLong("due")),
            row.getLong("since"),
            row.getLong("told"),
            lastIssue);
      };

  private final Database database;

  public SubscriptionStore(Database database) {
    this.database = database;
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        row.getString("topics").lines().toList(),
        new Outlets(
            row.getString("only_outlets").lines().toList(),
            row.getString("without_outlets").lines().toList()),
        row.getInt("most"),
        row.getBoolean("says_nothing_new"));
  }

  /**
   * Keeps a new subscription, or gives the one that the same message has ordered before.
   *
   * @param draft whose id and number are not looked at
   * @param order the message's key, or null where it is no message
   * @return it with its number
   */
  public KeptSubscription add(KeptSubscription draft, @Nullable String order, Instant now) {
    return database.inTransaction(
        handle ->
            ordered(handle, draft.room(), order).orElseGet(() -> add(handle, draft, order, now)));
  }

  private static KeptSubscription add(
      Handle handle, KeptSubscription draft, @Nullable String order, Instant now) {
    return inRoom(
            handle.createQuery(
                """
                INSERT INTO subscription (surface, team, channel, number, person, days,
                  time, zone, topics, most, only_outlets, without_outlets, says_nothing_new,
                  created, due, since, told, order_key)
                SELECT :surface, :team, :channel, coalesce(max(number), 0) + 1, :person,
                  :days, :time, :zone, :topics, :most, :only, :without, :says_nothing_new,
                  :created, :due, :since, :told, :order
                FROM subscription
                WHERE surface = :surface AND team = :team AND channel = :channel
                RETURNING *
                """),
            draft.room())
        .bind("person", draft.person())
        .bind("days", draft.rhythm().days())
        .bind("time", draft.rhythm().time())
        .bind("zone", draft.rhythm().zone())
        .bind("topics", String.join("\n", draft.wanted().topics()))
        .bind("most", draft.wanted().most())
        .bind("only", String.join("\n", draft.wanted().outlets().only()))
        .bind("without", String.join("\n", draft.wanted().outlets().without()))
        .bind("says_nothing_new", draft.wanted().saysNothingNew())
        .bind("created", now.getEpochSecond())
        .bind("due", draft.due().getEpochSecond())
        .bind("since", draft.since())
        .bind("told", draft.told())
        .bind("order", order)
        .map(SUBSCRIPTION)
        .one();
  }

  /** What a message has ordered, also where it has ended since. */
  public Optional<KeptSubscription> ordered(RoomKey room, @Nullable String order) {
    return database.withHandle(handle -> ordered(handle, room, order));
  }

  private static Optional<KeptSubscription> ordered(
      Handle handle, RoomKey room, @Nullable String order) {
    return handle
        .createQuery(
            """
            SELECT * FROM subscription
            WHERE surface = :surface AND team = :team AND order_key = :order
            """)
        .bind("surface", room.surface())
        .bind("team", room.team())
        .bind("order", order)
        .map(SUBSCRIPTION)
        .findOne();
  }

  static <T extends SqlStatement<T>> T inRoom(T statement, RoomKey room) {
    return statement
        .bind("surface", room.surface())
        .bind("team", room.team())
        .bind("channel", room.channel());
  }

  /** Those of a room that have not ended, by number. */
  public List<KeptSubscription> of(RoomKey room) {
    return database.withHandle(
        handle ->
            inRoom(
                    handle.createQuery(
                        """
                        SELECT * FROM subscription
                        WHERE surface = :surface AND team = :team AND channel = :channel
                          AND state <> 'ended' ORDER BY number
                        """),
                    room)
                .map(SUBSCRIPTION)
                .list());
  }

  /** Those that a person has ordered in any room and that have not ended, by room and number. */
  public List<KeptSubscription> by(String surface, String team, String person) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM subscription
                    WHERE surface = :surface AND team = :team AND person = :person
                      AND state <> 'ended' ORDER BY channel, number
                    """)
                .bind("surface", surface)
                .bind("team", team)
                .bind("person", person)
                .map(SUBSCRIPTION)
                .list());
  }

  /** Those of a workspace that have not ended, by room and number. */
  public List<KeptSubscription> in(String surface, String team) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM subscription
                    WHERE surface = :surface AND team = :team AND state <> 'ended'
                    ORDER BY channel, number
                    """)
                .bind("surface", surface)
                .bind("team", team)
                .map(SUBSCRIPTION)
                .list());
  }

  /** Those that are due and need not wait, the longest overdue first. */
  public List<KeptSubscription> due(Instant now, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM subscription
                    WHERE state = 'active' AND due <= :now AND not_before <= :now
                    ORDER BY due, id LIMIT :limit
                    """)
                .bind("now", now.getEpochSecond())
                .bind("limit", limit)
                .map(SUBSCRIPTION)
                .list());
  }

  /** What waits to be posted comes after it goes on. */
  public void pause(long id) {
    database.useTransaction(handle -> pause(handle, id));
  }

  static void pause(Handle handle, long id) {
    Tellers.withdraw(handle, Tellers.digest(id), "its digest is paused");
    state(handle, id, "paused", null);
  }

  /**
   * @param due when the next issue is
   */
  public void resume(long id, Instant due) {
    database.useHandle(handle -> state(handle, id, "active", due));
  }

  /** What waits to be posted never is. */
  public void end(long id) {
    database.useTransaction(
        handle -> {
          Tellers.withdraw(handle, Tellers.digest(id), "its digest has ended");
          Tellers.forget(handle, Tellers.digest(id));
          state(handle, id, "ended", null);
        });
  }

  private static void state(Handle handle, long id, String state, @Nullable Instant due) {
    handle
        .createUpdate(
            """
            UPDATE subscription SET state = :state, due = coalesce(:due, due), failures = 0,
              not_before = 0
            WHERE id = :id AND state <> 'ended'
            """)
        .bind("state", state)
        .bind("due", due == null ? null : due.getEpochSecond())
        .bind("id", id)
        .execute();
  }

  /** Has one that failed wait, longer each time. */
  public void postpone(KeptSubscription subscription, Instant now) {
    database.useHandle(handle -> Tellers.postpone(handle, subscription.teller(), now));
  }

  /**
   * What follows of a time at which a subscription was due.
   *
   * @param issue the time that it was due, the last one of several missed ones
   * @param next when it is due next
   * @param told the arrival up to which all is told then
   * @param stories that the post tells
   * @param post what is to be posted, or null where there is nothing to say
   */
  public record Turn(
      Instant issue, Instant next, long told, Set<String> stories, @Nullable Post post) {}

  /**
   * Takes the turn, all of it or nothing: the issue is to be posted, and the next one is due later.
   *
   * @return whether it was taken; not where another process took it, or the order was paused,
   *     resumed or ended
   */
  public boolean take(KeptSubscription subscription, Turn turn) {
    return database.inTransaction(
        handle -> {
          int taken =
              handle
                  .createUpdate(
                      """
                      UPDATE subscription SET due = :next, told = max(told, :told),
                        last_issue = :issue, failures = 0, not_before = 0
                      WHERE id = :id AND due = :due AND told = :before AND state = :state
                      """)
                  .bind("next", turn.next().getEpochSecond())
                  .bind("told", turn.told())
                  .bind("issue", turn.issue().getEpochSecond())
                  .bind("id", subscription.id())
                  .bind("due", subscription.due().getEpochSecond())
                  .bind("before", subscription.told())
                  .bind("state", subscription.paused() ? "paused" : "active")
                  .execute();
          if (taken == 1) {
            var told = new PostStore.Origin(subscription.teller(), subscription.told());
            PostStore.add(handle, told, turn.stories(), turn.post());
          }
          return taken == 1;
        });
  }
}
