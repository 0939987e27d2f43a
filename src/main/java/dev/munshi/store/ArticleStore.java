package dev.munshi.store;

import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The articles, each kept whole. Thread-safe. */
public final class ArticleStore {

  private static final RowMapper<Article> ARTICLE = (row, context) -> article(row);
  private static final RowMapper<Reference> REFERENCE = (row, context) -> reference(row);

  private final Database database;

  public ArticleStore(Database database) {
    this.database = database;
  }

  /**
   * Adds the articles or puts them in the place of those with the same ids, all or none; they count
   * as not yet indexed.
   */
  public void save(Collection<Article> articles, Instant retrieved) {
    database.useTransaction(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT OR REPLACE INTO article (id, source, file, url, title, publisher, author,
                    published, event_date, modified, language, text, page_starts, text_hash,
                    retrieved, indexed)
                  VALUES (:id, :source, :file, :url, :title, :publisher, :author,
                    :published, :event_date, :modified, :language, :text, :page_starts, :text_hash,
                    :retrieved, 0)
                  """);
          for (var article : articles) {
            var reference = article.reference();
            batch
                .bind("id", reference.id())
                .bind("source", article.source())
                .bind("file", reference.file())
                .bind("url", reference.url())
                .bind("title", reference.title())
                .bind("publisher", reference.publisher())
                .bind("author", reference.author())
                .bind("published", text(reference.published()))
                .bind("event_date", text(reference.eventDate()))
                .bind("language", reference.language())
                .bind("modified", text(article.modified()))
                .bind("text", article.text())
                .bind("page_starts", numbers(article.pageStarts()))
                .bind("text_hash", TextHash.hex(article.text()))
                .bind("retrieved", retrieved.toString())
                .add();
          }
          batch.execute();
        });
  }

  public Optional<Article> find(String id) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM article WHERE id = :id")
                .bind("id", id)
                .map(ARTICLE)
                .findOne());
  }

  /** An article with exactly this text, the one stored first where there are several. */
  public Optional<Reference> withText(String text) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM article WHERE text_hash = :hash ORDER BY rowid LIMIT 1")
                .bind("hash", TextHash.hex(text))
                .map(REFERENCE)
                .findOne());
  }

  /** Whether any article was read from below this folder. */
  public boolean hasSourcesBelow(String folder) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT 1 FROM article WHERE substr(source, 1, :length) = :folder)")
                // SQLite counts characters where Java counts UTF-16 units
                .bind("length", folder.codePointCount(0, folder.length()))
                .bind("folder", folder)
                .mapTo(Boolean.class)
                .one());
  }

  /** Gives every article that is not in the index yet, in the order of storing. */
  public void forEachNotIndexed(Consumer<Article> consumer) {
    database.useHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM article WHERE indexed = 0 ORDER BY rowid")
                .setFetchSize(100)
                .map(ARTICLE)
                .useIterator(articles -> articles.forEachRemaining(consumer)));
  }

  public int countNotIndexed() {
    return count("SELECT count(*) FROM article WHERE indexed = 0");
  }

  public void markIndexed(Collection<String> ids) {
    database.useTransaction(
        handle -> {
          var batch = handle.prepareBatch("UPDATE article SET indexed = 1 WHERE id = :id");
          ids.forEach(id -> batch.bind("id", id).add());
          batch.execute();
        });
  }

  /** For an index that is to be built anew. */
  public void markNoneIndexed() {
    database.useHandle(handle -> handle.execute("UPDATE article SET indexed = 0"));
  }

  public int count() {
    return count("SELECT count(*) FROM article");
  }

  public int countPublishers() {
    return count("SELECT count(DISTINCT publisher) FROM article");
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
            handle
                .createQuery(
                    "SELECT * FROM article WHERE published IS NOT NULL ORDER BY <order> LIMIT 1")
                .define("order", order)
                .map(REFERENCE)
                .findOne());
  }

  private int count(String sql) {
    return database.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private static Article article(ResultSet row) throws SQLException {
    return new Article(
        reference(row),
        row.getString("source"),
        row.getString("text"),
        date(row.getString("modified")),
        numbers(row.getString("page_starts")));
  }

  private static Reference reference(ResultSet row) throws SQLException {
    return new Reference(
        row.getString("id"),
        row.getString("file"),
        row.getString("url"),
        row.getString("title"),
        row.getString("publisher"),
        row.getString("author"),
        date(row.getString("published")),
        date(row.getString("event_date")),
        row.getString("language"));
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static List<Integer> numbers(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(" ", -1)).map(Integer::valueOf).toList();
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable PartialDate date(@Nullable String iso) {
    return iso == null ? null : PartialDate.parse(iso);
  }
}
