package dev.munshi.store;

import dev.munshi.article.Access;
import dev.munshi.article.DateRange;
import dev.munshi.article.Reference;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The articles, as far as somebody may see them. Thread-safe. */
public final class VisibleArticles {

  private final Database database;

  private final Visibility visibility;

  VisibleArticles(Database database, Access access) {
    this.database = database;
    this.visibility = Visibility.of(access);
  }

  public int count() {
    return count("SELECT count(*) FROM article WHERE <visible>");
  }

  public int countPublishers() {
    return count("SELECT count(DISTINCT publisher) FROM article WHERE <visible>");
  }

  private int count(String sql) {
    return database.withHandle(handle -> query(handle, sql).mapTo(Integer.class).one());
  }

  /** The dated articles' earliest or latest, where there is a dated one. */
  public Optional<Reference> oldest() {
    return firstBy("published ASC");
  }

  public Optional<Reference> newest() {
    return firstBy("published DESC");
  }

  private Optional<Reference> firstBy(String order) {
    return database.withHandle(
        handle ->
            query(
                    handle,
                    """
                    SELECT * FROM article WHERE published IS NOT NULL AND <visible>
                    ORDER BY <order> LIMIT 1
                    """)
                .define("order", order)
                .map(ArticleRows.REFERENCE)
                .findOne());
  }

  /** The latest article of each of the newest stories, the newest first. */
  public List<Reference> latest(int limit) {
    return database.withHandle(
        handle ->
            query(
                    handle,
                    """
                    SELECT *, max(published) FROM article
                    WHERE published IS NOT NULL AND same_as IS NULL AND <visible>
                    GROUP BY coalesce(story, id) ORDER BY max(published) DESC LIMIT :limit
                    """)
                .bind("limit", limit)
                .map(ArticleRows.REFERENCE)
                .list());
  }

  /** The articles that a person means: by id, address, source or file's name. */
  public List<Reference> named(String name) {
    return database.withHandle(
        handle ->
            query(
                    handle,
                    """
                    SELECT * FROM article
                    WHERE (id = :name OR id = :address OR source = :name OR file = :name)
                      AND <visible> ORDER BY rowid
                    """)
                .bind("name", name)
                .bind("address", TextHash.hex(name))
                .map(ArticleRows.REFERENCE)
                .list());
  }

  /** The other articles of an article's story, the earliest first. */
  public List<Reference> others(String article, int limit) {
    return database.withHandle(
        handle ->
            query(
                    handle,
                    """
                    SELECT * FROM article
                    WHERE story = (SELECT story FROM article WHERE id = :id) AND id <> :id
                      AND <visible>
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
            query(
                    handle,
                    """
                    SELECT id, max(published) AS newest FROM article
                    WHERE published BETWEEN substr(:first, 1, 4) AND :last
                      AND substr(published || '-01-01', 1, 10) BETWEEN :first AND :last
                      AND same_as IS NULL AND <visible>
                    GROUP BY coalesce(story, id)
                    ORDER BY count(DISTINCT publisher) DESC, newest DESC, id LIMIT :limit
                    """)
                .bind("first", days.first().toString())
                .bind("last", days.last().toString())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  private Query query(Handle handle, String sql) {
    return visibility.query(handle, sql);
  }
}
