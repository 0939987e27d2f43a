package dev.munshi.store;

import dev.munshi.article.PartialDate;
import java.time.Instant;
import java.util.List;
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
   * The stories of which something arrived, those first that most outlets published, then the
   * newest.
   *
   * @param after the arrival after which
   * @param upTo the last arrival that counts
   */
  public List<News> between(long after, long upTo, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(a.story, a.id) AS name, a.id AS id,
                      max(a.published) AS newest,
                      (SELECT count(DISTINCT other.publisher) FROM article AS other
                        WHERE other.story = a.story) AS outlets
                    FROM arrival JOIN article AS a ON a.id = arrival.article
                    WHERE arrival.number > :after AND arrival.number <= :upto
                      AND a.same_as IS NULL
                    GROUP BY name ORDER BY outlets DESC, newest DESC, name LIMIT :limit
                    """)
                .bind("after", after)
                .bind("upto", upTo)
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
