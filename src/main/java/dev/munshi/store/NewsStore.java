package dev.munshi.store;

import dev.munshi.article.Access;
import dev.munshi.article.Outlets;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What became known when. Arrivals are numbered in the order in which they can be found, so that
 * whoever remembers a number misses nothing and sees nothing twice. Thread-safe.
 */
public final class NewsStore {

  private final Database database;

  public NewsStore(Database database) {
    this.database = database;
  }

  /**
   * A story of which something arrived.
   *
   * @param article the newest of its articles that arrived and stand in the index
   * @param outlets how many report it by themselves, 1 or more
   * @param published when that article was, or null
   * @param arrived when it did
   */
  public record News(
      String story,
      String article,
      int outlets,
      @Nullable PartialDate published,
      Instant arrived) {}

  /** The number of the latest arrival, 0 where there is none. */
  public long last() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(number), 0) FROM arrival")
                .mapTo(Long.class)
                .one());
  }

  /** The number of the latest arrival before an instant, 0 where there is none. */
  public long lastBefore(Instant instant) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(number), 0) FROM arrival WHERE at < :at")
                .bind("at", instant.getEpochSecond())
                .mapTo(Long.class)
                .one());
  }

  /**
   * Whether a text of an article arrived after an arrival.
   *
   * @param revision which of its texts, from 1
   */
  public boolean isNewer(String article, int revision, long arrival) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT 1 FROM arrival
                      WHERE article = :article AND revision = :revision AND number > :arrival)
                    """)
                .bind("article", article)
                .bind("revision", revision)
                .bind("arrival", arrival)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * Some of what arrived.
   *
   * @param after the arrival after which
   * @param upTo the last arrival that counts
   * @param access what may be seen of it
   */
  public record Arrivals(long after, long upTo, Access access) {

    /** A query of what arrived after {@code :after}, up to {@code :upto}, and is visible. */
    Query query(Handle handle, String sql) {
      return Visibility.of(access).query(handle, sql).bind("after", after).bind("upto", upTo);
    }
  }

  /** An article that arrived and stands in the index. */
  public record Arrival(long number, String article, String story) {}

  /** The articles that arrived and may be seen, in that order. */
  public List<Arrival> articles(Arrivals arrivals, int limit) {
    return database.withHandle(
        handle ->
            arrivals
                .query(
                    handle,
                    """
                    SELECT arrival.number AS number, a.id AS id, coalesce(a.story, a.id) AS name
                    FROM arrival JOIN article AS a ON a.id = arrival.article
                    WHERE arrival.number > :after AND arrival.number <= :upto
                      AND a.same_as IS NULL AND <visible>
                    ORDER BY arrival.number LIMIT :limit
                    """)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Arrival(
                            row.getLong("number"), row.getString("id"), row.getString("name")))
                .list());
  }

  /** The other articles of its story that arrived before one and may be seen, the latest first. */
  public List<String> before(Arrival arrival, Access access, int limit) {
    return database.withHandle(
        handle ->
            new Arrivals(0, arrival.number() - 1, access)
                .query(
                    handle,
                    """
                    SELECT a.id FROM arrival JOIN article AS a ON a.id = arrival.article
                    WHERE arrival.number > :after AND arrival.number <= :upto
                      AND (a.story = :story OR a.id = :story) AND a.id <> :article
                      AND a.same_as IS NULL AND <visible>
                    GROUP BY a.id ORDER BY max(arrival.number) DESC LIMIT :limit
                    """)
                .bind("story", arrival.story())
                .bind("article", arrival.article())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /**
   * The stories that arrived and may be seen, those first that most outlets report by themselves,
   * then the newest. What was known before and has only changed is no new story.
   *
   * @param teller a digest that has not told them
   */
  public List<News> stories(Arrivals arrivals, String teller, Outlets outlets, int limit) {
    return database.withHandle(
        handle ->
            new NewStories(handle, arrivals).found(teller, outlets).stream().limit(limit).toList());
  }

  /**
   * Something that arrived of a story that was told.
   *
   * @param arrival its number
   */
  public record Told(String story, String article, long arrival) {}

  /** What arrived of the stories that a digest has told, in the order of its arrival. */
  public List<Told> told(Arrivals arrivals, String teller) {
    return database.withHandle(
        handle ->
            arrivals
                .query(
                    handle,
                    """
                    SELECT told.story AS name, a.id AS id, arrival.number AS number
                    FROM arrival JOIN article AS a ON a.id = arrival.article
                      JOIN told_story AS told ON told.teller = :teller
                        AND told.story IN (coalesce(a.story, a.id), a.id)
                    WHERE arrival.number > :after AND arrival.number <= :upto AND <visible>
                    ORDER BY arrival.number
                    """)
                .bind("teller", teller)
                .map(
                    (row, context) ->
                        new Told(row.getString("name"), row.getString("id"), row.getLong("number")))
                .list());
  }

  /**
   * A text of an article.
   *
   * @param article with the text's revision; the rest is as it is now
   * @param arrival its number
   */
  public record Version(Reference article, long arrival) {}

  /** All texts of a story that may be seen, in the order of their arrival. */
  public List<Version> versions(String story, Access access) {
    return database.withHandle(
        handle ->
            Visibility.of(access)
                .query(
                    handle,
                    """
                    SELECT a.*, arrival.revision AS was, arrival.number AS number
                    FROM article AS a JOIN arrival ON arrival.article = a.id
                    WHERE (a.story = :story OR a.id = :story) AND <visible>
                    ORDER BY arrival.number
                    """)
                .bind("story", story)
                .map(
                    (row, context) ->
                        new Version(
                            ArticleRows.REFERENCE.map(row, context).withRevision(row.getInt("was")),
                            row.getLong("number")))
                .list());
  }

  /** The outlets of articles that may be seen, in the order of their names. */
  public List<String> outlets(Access access) {
    return database.withHandle(
        handle ->
            Visibility.of(access)
                .query(
                    handle,
                    """
                    SELECT DISTINCT publisher, NULL AS url FROM article
                    WHERE publisher IS NOT NULL AND <visible>
                    UNION ALL
                    SELECT publisher, url FROM article
                    WHERE publisher IS NULL AND <visible>
                    """)
                .map((row, context) -> ArticleRows.outlet(row))
                .stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
  }
}
