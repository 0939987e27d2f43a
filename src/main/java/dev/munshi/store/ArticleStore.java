package dev.munshi.store;

import static dev.munshi.store.ArticleRows.ARTICLE;
import static dev.munshi.store.ArticleRows.REFERENCE;

import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.article.Tags;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.generic.GenericType;

/** The articles, each kept whole. Thread-safe. */
public final class ArticleStore {

  private final Database database;

  public ArticleStore(Database database) {
    this.database = database;
  }

  /** What of these articles may be told. */
  public VisibleArticles visibleTo(Access access) {
    return new VisibleArticles(database, access);
  }

  /** The stories that these articles make. */
  public StoryStore stories() {
    return new StoryStore(database);
  }

  /**
   * Adds the articles or puts them in the place of those with the same ids, all or none; they count
   * as not yet indexed. Where what a citation shows has changed, it becomes the next revision, and
   * the one before is kept.
   */
  public void save(Collection<Article> articles, Instant retrieved) {
    database.useTransaction(
        handle -> {
          var writing = new ArticleWriting(handle);
          articles.forEach(article -> writing.save(article, retrieved));
          writing.settle();
        });
  }

  /** Removes an article with all its revisions; nothing where there is none. */
  public void remove(String id) {
    database.useTransaction(handle -> new ArticleWriting(handle).remove(id));
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

  /** An article as it was at one of its revisions, the current one included. */
  public Optional<Article> find(String id, int revision) {
    return find(id)
        .filter(article -> article.reference().revision() == revision)
        .or(
            () ->
                database.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                SELECT revision.*, article.tags
                                FROM revision JOIN article USING (id)
                                WHERE id = :id AND revision.revision = :revision
                                """)
                            .bind("id", id)
                            .bind("revision", revision)
                            .map(ARTICLE)
                            .findOne()));
  }

  /** An article with exactly this text and these tags, the one stored first of several. */
  public Optional<Reference> withText(String text, Tags tags) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM article WHERE text_hash = :hash AND tags = :tags
                    ORDER BY rowid LIMIT 1
                    """)
                .bind("hash", TextHash.hex(text))
                .bind("tags", tags.toString())
                .map(REFERENCE)
                .findOne());
  }

  /** The tags of all feeds that have brought an article. */
  public Tags tagsByFeeds(String id) {
    return database.withHandle(handle -> FeedTags.of(handle, id));
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

  /** Where each article was read that was read from below this folder and is not gone, by id. */
  public Map<String, String> sourcesBelow(String folder) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, source FROM article
                    WHERE substr(source, 1, :length) = :folder AND gone IS NULL
                    """)
                .bind("length", folder.codePointCount(0, folder.length()))
                .bind("folder", folder)
                .setMapKeyColumn("id")
                .setMapValueColumn("source")
                .collectInto(new GenericType<Map<String, String>>() {}));
  }

  /** Says of these articles that they are no longer where they were read; they stay as they are. */
  public void markGone(Collection<String> ids, Instant when) {
    database.useTransaction(
        handle ->
            ids.forEach(
                id ->
                    handle
                        .createUpdate(
                            "UPDATE article SET gone = :when WHERE id = :id AND gone IS NULL")
                        .bind("when", when.toString())
                        .bind("id", id)
                        .execute()));
  }

  /**
   * Says of articles that they were found again, unchanged.
   *
   * @param sources where each was read, by id
   */
  public void markSeen(Map<String, String> sources) {
    database.useTransaction(
        handle ->
            sources.forEach(
                (id, source) ->
                    handle
                        .createUpdate(
                            """
                            UPDATE article SET gone = NULL, source = :source
                            WHERE id = :id AND (gone IS NOT NULL OR source <> :source)
                            """)
                        .bind("source", source)
                        .bind("id", id)
                        .execute()));
  }

  /** Says of an article that it is where it was read again. */
  public void markBack(String id) {
    database.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE article SET gone = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
  }

  /** Since when the article is no longer where it was read; empty where it is not known to be. */
  public Optional<Instant> goneSince(String id) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT gone FROM article WHERE id = :id AND gone IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
  }

  /** How many articles are no longer where they were read. */
  public int countGone() {
    return count("SELECT count(*) FROM article WHERE gone IS NOT NULL");
  }

  /** The articles that a person means: by id, address, source or file's name. */
  public List<Reference> named(String name) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM article WHERE id = :name OR id = :address OR source = :name
                      OR file = :name ORDER BY rowid
                    """)
                .bind("name", name)
                .bind("address", TextHash.hex(name))
                .map(REFERENCE)
                .list());
  }

  /** Where the articles were read that have no address and are called so. */
  public List<String> sourcesOfFile(String file) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT source FROM article WHERE file = :file AND url IS NULL")
                .bind("file", file)
                .mapTo(String.class)
                .list());
  }

  /** Gives every article that is not in the index yet, in the order of storing. */
  public void forEachNotIndexed(Consumer<Article> consumer) {
    notIndexed().forEach(id -> find(id).ifPresent(consumer));
  }

  private List<String> notIndexed() {
    return database.withHandle(
        handle ->
            handle
                // a scan in the order of storing would read every text there is
                .createQuery(
                    """
                    SELECT id FROM article INDEXED BY article_not_indexed
                    WHERE indexed = 0 ORDER BY rowid
                    """)
                .mapTo(String.class)
                .list());
  }

  /** Says that the index does not hold these as they are. */
  public void markNotIndexed(Collection<String> ids) {
    each(ids, "UPDATE article SET indexed = 0 WHERE id = :id");
  }

  public int countNotIndexed() {
    return count("SELECT count(*) FROM article WHERE indexed = 0");
  }

  public void markIndexed(Collection<String> ids) {
    each(ids, "UPDATE article SET indexed = 1 WHERE id = :id");
  }

  private void each(Collection<String> ids, String sql) {
    if (!ids.isEmpty()) {
      database.useTransaction(
          handle -> {
            var batch = handle.prepareBatch(sql);
            ids.forEach(id -> batch.bind("id", id).add());
            batch.execute();
          });
    }
  }

  /** For an index that is to be built anew. */
  public void markNoneIndexed() {
    database.useHandle(handle -> handle.execute("UPDATE article SET indexed = 0"));
  }

  public int count() {
    return count("SELECT count(*) FROM article");
  }

  private int count(String sql) {
    return database.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}
