package dev.munshi.store;

import dev.munshi.article.Article;
import dev.munshi.article.DateRange;
import dev.munshi.article.Reference;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stories: which articles report the same, and the sketches by which they find each other. A
 * story's name says nothing and stays. Thread-safe.
 */
public final class StoryStore {

  private final Database database;

  public StoryStore(Database database) {
    this.database = database;
  }

  /**
   * Where an article stands.
   *
   * @param story its story, or null where it is in none yet
   * @param sameAs the article with the same text that stands in the index for it, or null where it
   *     stands there itself
   * @param sketched whether others can find it by its sketch
   */
  public record Place(@Nullable String story, @Nullable String sameAs, boolean sketched) {}

  /** All of this work is done, or none of it. */
  public void together(Runnable work) {
    database.useTransaction(handle -> work.run());
  }

  /** The places of these articles; what is not stored is missing from the map. */
  public Map<String, Place> places(Collection<String> ids) {
    return database.withHandle(
        handle -> {
          var places = new HashMap<String, Place>();
          for (var id : ids) {
            handle
                .createQuery(
                    """
                    SELECT story, same_as,
                      EXISTS (SELECT 1 FROM sketch WHERE article = :id) AS sketched
                    FROM article WHERE id = :id
                    """)
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Place(
                            row.getString("story"),
                            row.getString("same_as"),
                            row.getBoolean("sketched")))
                .findOne()
                .ifPresent(place -> places.put(id, place));
          }
          return places;
        });
  }

  /**
   * The articles of which the most hashes stand in this sketch too, the most first. One look-up by
   * index for all hashes.
   *
   * @param least how many hashes must be the same
   * @param limit how many articles to give
   */
  public List<Article> candidates(long[] sketch, int least, int limit) {
    if (sketch.length < least) {
      return List.of();
    }
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT article.* FROM (
                        SELECT sketch, count(*) AS same FROM shingle WHERE hash IN (<hashes>)
                        GROUP BY sketch HAVING same >= :least ORDER BY same DESC, sketch LIMIT :limit
                      ) AS found
                      JOIN sketch ON sketch.number = found.sketch
                      JOIN article ON article.id = sketch.article
                    ORDER BY found.same DESC, sketch.number
                    """)
                .bindList("hashes", Arrays.stream(sketch).boxed().toList())
                .bind("least", least)
                .bind("limit", limit)
                .map(ArticleRows.ARTICLE)
                .list());
  }

  /** Makes the article one that others can find by these hashes. */
  public void sketch(String article, long[] hashes) {
    database.useTransaction(handle -> Sketches.save(handle, article, hashes));
  }

  /** Puts an article, and those that it stands for in the index, into a story. */
  public void join(String article, String story) {
    database.useTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE article SET story = :story WHERE id IN (
                      SELECT id FROM article WHERE id = :id
                      UNION ALL SELECT id FROM article WHERE same_as = :id)
                    """)
                .bind("story", story)
                .bind("id", article)
                .execute());
  }

  public boolean exists(String story) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM article WHERE story = :story)")
                .bind("story", story)
                .mapTo(Boolean.class)
                .one());
  }

  /** The other articles of an article's story, the earliest first. */
  public List<Reference> others(String article, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM article
                    WHERE story = (SELECT story FROM article WHERE id = :id) AND id <> :id
                    ORDER BY published IS NULL, published, rowid LIMIT :limit
                    """)
                .bind("id", article)
                .bind("limit", limit)
                .map(ArticleRows.REFERENCE)
                .list());
  }

  /**
   * One article of each story that was published in these days and stands in the index, those first
   * that most outlets carried, then the newest. Of a month or year its first day counts.
   */
  public List<String> publishedIn(DateRange days, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, max(published) AS newest FROM article
                    WHERE published BETWEEN substr(:first, 1, 4) AND :last
                      AND substr(published || '-01-01', 1, 10) BETWEEN :first AND :last
                      AND same_as IS NULL
                    GROUP BY coalesce(story, id)
                    ORDER BY count(DISTINCT publisher) DESC, newest DESC, id LIMIT :limit
                    """)
                .bind("first", days.first().toString())
                .bind("last", days.last().toString())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }
}
