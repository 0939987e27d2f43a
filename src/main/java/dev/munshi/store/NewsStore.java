package dev.munshi.store;

import dev.munshi.article.Access;
import dev.munshi.article.PartialDate;
import java.time.Instant;
import java.util.List;
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
   * @param article one of its articles that arrived and stands in the index
   * @param outlets how many published it, as far as is known
   * @param published the latest day on which one of them was published, or null
   */
  public record News(String story, String article, int outlets, @Nullable PartialDate published) {}

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
  public record Arrivals(long after, long upTo, Access access) {}

  /** An article that arrived and stands in the index. */
  public record Arrival(long number, String article, String story) {}

  /** The articles that arrived and may be seen, in that order. */
  public List<Arrival> articles(Arrivals arrivals, int limit) {
    return database.withHandle(
        handle ->
            query(
                    handle,
                    arrivals,
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
            query(
                    handle,
                    new Arrivals(0, arrival.number() - 1, access),
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

  private static Query query(Handle handle, Arrivals arrivals, String sql) {
    return Visibility.of(arrivals.access())
        .query(handle, sql)
        .bind("after", arrivals.after())
        .bind("upto", arrivals.upTo());
  }

  /**
   * The stories of which something arrived that may be seen, those first that most outlets
   * published, then the newest.
   *
   * @param teller a digest or watch that has not told them
   */
  public List<News> stories(Arrivals arrivals, String teller, int limit) {
    return database.withHandle(
        handle ->
            query(
                    handle,
                    arrivals,
                    """
                    SELECT coalesce(a.story, a.id) AS name, a.id AS id,
                      max(a.published) AS newest,
                      (SELECT count(DISTINCT other.publisher) FROM article AS other
                        WHERE other.story = a.story AND <visible>) AS outlets
                    FROM arrival JOIN article AS a ON a.id = arrival.article
                    WHERE arrival.number > :after AND arrival.number <= :upto
                      AND a.same_as IS NULL AND <visible>
                      AND NOT EXISTS (SELECT 1 FROM told_story
                        WHERE teller = :teller AND told_story.story = coalesce(a.story, a.id))
                    GROUP BY name ORDER BY outlets DESC, newest DESC, name LIMIT :limit
                    """)
                .bind("teller", teller)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new News(
                            row.getString("name"),
                            row.getString("id"),
                            Math.max(1, row.getInt("outlets")),
                            ArticleRows.date(row.getString("newest"))))
                .list());
  }
}
