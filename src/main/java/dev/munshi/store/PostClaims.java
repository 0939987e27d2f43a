package dev.munshi.store;

import dev.munshi.store.PostStore.Terms;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Whose turn it is among the posts, and who has to wait, within somebody's transaction. */
final class PostClaims {

  /** In place of a channel, where a whole workspace has to wait. */
  static final String WHOLE_WORKSPACE = "";

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
              row.getString("state").equals("posting"));

  private PostClaims() {}

  /** The next post that is due, to a room and a workspace that may take one now. */
  static Optional<Post> next(Handle handle, Instant now, Terms terms) {
    return handle
        .createQuery(
            """
            SELECT * FROM post
            WHERE state IN ('waiting', 'posting') AND not_before <= :now
              AND NOT EXISTS (SELECT 1 FROM room_pause AS pause
                WHERE pause.surface = post.surface AND pause.team = post.team
                  AND pause.channel IN (post.channel, :workspace) AND pause.until > :millis)
              AND NOT EXISTS (SELECT 1 FROM post AS other
                WHERE other.surface = post.surface AND other.team = post.team
                  AND other.channel = post.channel
                  AND other.state = 'posting' AND other.not_before > :now)
              AND :burst > (SELECT count(*) FROM post AS other
                WHERE other.surface = post.surface AND other.team = post.team
                  AND other.claimed > :before AND other.claimed <= :millis)
            ORDER BY not_before, post_key LIMIT 1
            """)
        .bind("now", now.getEpochSecond())
        .bind("millis", now.toEpochMilli())
        .bind("workspace", WHOLE_WORKSPACE)
        .bind("burst", terms.burst())
        .bind("before", now.minus(terms.pace()).toEpochMilli())
        .map(POST)
        .findOne();
  }

  /** Takes it. */
  static Optional<Post> take(Handle handle, Instant now, Terms terms) {
    var post = next(handle, now, terms);
    post.ifPresent(
        claimed -> {
          handle
              .createUpdate(
                  """
                  UPDATE post SET state = 'posting', attempts = attempts + 1, claimed = :millis,
                    not_before = :until WHERE post_key = :key
                  """)
              .bind("millis", now.toEpochMilli())
              .bind("until", now.plus(terms.lease()).getEpochSecond())
              .bind("key", claimed.key())
              .execute();
          pause(handle, claimed.room(), now.plus(terms.pace()));
        });
    return post;
  }

  /** Has nothing taken for a room before an instant. */
  static void pause(Handle handle, RoomKey room, Instant until) {
    SubscriptionStore.inRoom(
            handle.createUpdate(
                """
                INSERT INTO room_pause (surface, team, channel, until)
                VALUES (:surface, :team, :channel, :until)
                ON CONFLICT DO UPDATE SET until = max(until, excluded.until)
                """),
            room)
        .bind("until", until.toEpochMilli())
        .execute();
  }
}
