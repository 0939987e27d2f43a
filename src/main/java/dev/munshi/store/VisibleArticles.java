package dev.munshi.store;

import dev.munshi.article.Access;
import dev.munshi.article.DateRange;
import dev.munshi.article.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The articles, as far as somebody may see them. Thread-safe. */
public final class VisibleArticles {

  private final Database database;

  /** In the order of binding. */
  private final List<String> hidden;

  VisibleArticles(Database database, Access access) {
    this.database = database;
    this.hidden = List.copyOf(access.hidden());
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
    var query = handle.createQuery(sql).define("visible", visible());
    for (int i = 0; i < hidden.size(); i++) {
      query.bind("hidden" + i, hidden.get(i));
    }
    return query;
  }

  /** Asked once for all articles, of the few that have tags. */
  private String visible() {
    if (hidden.isEmpty()) {
      return "TRUE";
    }
    return IntStream.range(0, hidden.size())
        .mapToObj("instr(',' || tags || ',', ',' || :hidden%d || ',') > 0"::formatted)
        .collect(
            Collectors.joining(
                " OR ", "id NOT IN (SELECT id FROM article WHERE tags <> '' AND (", "))"));
  }
}
