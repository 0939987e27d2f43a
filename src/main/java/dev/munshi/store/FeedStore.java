package dev.munshi.store;

import dev.munshi.article.Access;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What is known of the feeds and of their entries. Thread-safe. */
public final class FeedStore {

  private static final RowMapper<FeedState> STATE = (row, context) -> state(row);
  private static final RowMapper<WaitingEntry> WAITING = (row, context) -> waiting(row);

  private static final RowMapper<FeedCounts> COUNTS = (row, context) -> counts(row);

  /** What another feed has brought with the same tags needs no second visit. */
  private static final String COPY =
      """
      INSERT INTO feed_entry (feed, address, mark, state, dated, tags, etag, last_modified, article)
      SELECT :feed, address, mark, state, dated, :tags, etag, last_modified, article
      FROM feed_entry
      WHERE address = :address AND mark = :mark AND state = 'taken' AND feed <> :feed
        AND tags = :tags
        AND NOT EXISTS (SELECT 1 FROM feed_entry WHERE feed = :feed AND address = :address)
      LIMIT 1
      ON CONFLICT DO NOTHING
      """;

  private static final String OFFER =
      """
      INSERT INTO feed_entry (feed, address, mark, dated, tags, payload)
      VALUES (:feed, :address, :mark, :dated, :tags, :payload)
      ON CONFLICT DO UPDATE SET mark = excluded.mark, state = 'waiting', dated = excluded.dated,
        tags = excluded.tags, payload = excluded.payload, attempts = 0, not_before = 0,
        reason = NULL
      WHERE mark <> excluded.mark
      """;

  private final Database database;

  public FeedStore(Database database) {
    this.database = database;
  }

  public Optional<FeedState> find(String address) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM feed WHERE address = :address")
                .bind("address", address)
                .map(STATE)
                .findOne());
  }

  /** Every feed that was ever asked for, in the order of their addresses. */
  public List<FeedState> all() {
    return database.withHandle(
        handle -> handle.createQuery("SELECT * FROM feed ORDER BY address").map(STATE).list());
  }

  public void save(FeedState state) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR REPLACE INTO feed (address, title, last_run, last_success, next_run,
                      etag, last_modified, failures, error)
                    VALUES (:address, :title, :last_run, :last_success, :next_run,
                      :etag, :last_modified, :failures, :error)
                    """)
                .bind("address", state.address())
                .bind("title", state.title())
                .bind("last_run", millis(state.lastRun()))
                .bind("last_success", millis(state.lastSuccess()))
                .bind("next_run", state.nextRun().toEpochMilli())
                .bind("etag", state.etag())
                .bind("last_modified", state.lastModified())
                .bind("failures", state.failures())
                .bind("error", state.error())
                .execute());
  }

  /**
   * Takes note of what a feed shows, all or nothing: an entry that is new or whose mark has changed
   * waits from now on, unless another feed has brought the same already.
   *
   * @param tags kept with each entry
   * @return how many wait that did not
   */
  public int offer(String feed, Tags tags, Collection<OfferedEntry> entries) {
    if (entries.isEmpty()) {
      return 0;
    }
    return database.inTransaction(
        handle -> {
          int fresh = 0;
          var known = handle.prepareBatch(COPY);
          var offered = handle.prepareBatch(OFFER);
          for (var entry : entries) {
            bind(known, feed, tags, entry);
            bind(offered, feed, tags, entry);
          }
          known.execute();
          for (int changed : offered.execute()) {
            fresh += changed;
          }
          return fresh;
        });
  }

  private static void bind(PreparedBatch batch, String feed, Tags tags, OfferedEntry entry) {
    batch
        .bind("feed", feed)
        .bind("address", entry.address())
        .bind("mark", entry.mark())
        .bind("dated", entry.dated().toEpochMilli())
        .bind("tags", tags.toString())
        .bind("payload", entry.payload())
        .add();
  }

  /** The entries whose time has come: before those that failed the others, the latest first. */
  public List<WaitingEntry> waiting(String feed, Instant now, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM feed_entry
                    WHERE feed = :feed AND state = 'waiting' AND not_before <= :now
                    ORDER BY attempts, dated DESC, address LIMIT :limit
                    """)
                .bind("feed", feed)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map(WAITING)
                .list());
  }

  /**
   * Notes that an entry's article is in the corpus.
   *
   * @param article its id, or null where it is what it was
   */
  public void markTaken(
      String feed,
      String address,
      @Nullable String article,
      @Nullable String etag,
      @Nullable String lastModified) {
    database.useHandle(
        handle ->
            update(
                    handle,
                    """
                state = 'taken', payload = NULL, reason = NULL, attempts = 0,
                article = coalesce(:article, article), etag = :etag, last_modified = :modified
                """,
                    feed,
                    address)
                .bind("article", article)
                .bind("etag", etag)
                .bind("modified", lastModified)
                .execute());
  }

  /** Notes a failure; the entry waits until this instant. */
  public void postpone(String feed, String address, String reason, Instant notBefore) {
    database.useHandle(
        handle ->
            update(
                    handle,
                    "attempts = attempts + 1, reason = :reason, not_before = :at",
                    feed,
                    address)
                .bind("reason", reason)
                .bind("at", notBefore.toEpochMilli())
                .execute());
  }

  /** Gives an entry up until it changes. */
  public void leave(String feed, String address, String reason) {
    database.useHandle(
        handle ->
            update(
                    handle,
                    "state = 'left', payload = NULL, attempts = attempts + 1, reason = :reason",
                    feed,
                    address)
                .bind("reason", reason)
                .execute());
  }

  private static Update update(Handle handle, String changes, String feed, String address) {
    return handle
        .createUpdate(
            "UPDATE feed_entry SET " + changes + " WHERE feed = :feed AND address = :address")
        .bind("feed", feed)
        .bind("address", address);
  }

  /** What came of a feed, as far as it may be seen. */
  public FeedCounts counts(String feed, Access access) {
    return database.withHandle(
        handle ->
            Visibility.of(access)
                .query(
                    handle,
                    """
                    SELECT count(DISTINCT article.id) AS articles, max(article.published) AS newest
                    FROM feed_entry JOIN article ON article.id = feed_entry.article
                    WHERE feed = :feed AND <visible>
                    """)
                .bind("feed", feed)
                .map(COUNTS)
                .one());
  }

  /** An article that no feed has brought: where it was read, and its day of publication. */
  public record Other(String source, @Nullable PartialDate published) {}

  /** Gives every article that may be seen and that no feed has brought. */
  public void forEachOther(Access access, Consumer<Other> consumer) {
    database.useHandle(
        handle ->
            Visibility.of(access)
                .query(
                    handle,
                    """
                    SELECT source, published FROM article WHERE <visible> AND NOT EXISTS (
                      SELECT 1 FROM feed_entry WHERE feed_entry.article = article.id)
                    """)
                .setFetchSize(1_000)
                .map((row, context) -> new Other(row.getString(1), day(row.getString(2))))
                .useIterator(others -> others.forEachRemaining(consumer)));
  }

  private static FeedState state(ResultSet row) throws SQLException {
    return new FeedState(
        row.getString("address"),
        row.getString("title"),
        instant(row, "last_run"),
        instant(row, "last_success"),
        Instant.ofEpochMilli(row.getLong("next_run")),
        row.getString("etag"),
        row.getString("last_modified"),
        row.getInt("failures"),
        row.getString("error"));
  }

  private static WaitingEntry waiting(ResultSet row) throws SQLException {
    return new WaitingEntry(
        row.getString("address"),
        row.getString("payload"),
        row.getString("etag"),
        row.getString("last_modified"),
        row.getString("article"),
        row.getInt("attempts"));
  }

  private static FeedCounts counts(ResultSet row) throws SQLException {
    return new FeedCounts(row.getInt("articles"), day(row.getString("newest")));
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable PartialDate day(@Nullable String iso) {
    return iso == null ? null : PartialDate.parse(iso);
  }
}
