package dev.munshi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** What was posted to the page's room. Thread-safe, also beside other processes. */
public final class EditionStore {

  private static final RowMapper<KeptEdition> EDITION =
      (row, context) ->
          new KeptEdition(
              UUID.fromString(row.getString("id")),
              Instant.ofEpochSecond(row.getLong("at")),
              row.getString("title"),
              row.getString("document"));

  private static final RowMapper<KeptEdition.Heading> HEADING =
      (row, context) ->
          new KeptEdition.Heading(
              UUID.fromString(row.getString("id")),
              Instant.ofEpochSecond(row.getLong("at")),
              row.getString("title"));

  private final Database database;

  public EditionStore(Database database) {
    this.database = database;
  }

  /** Keeps an edition, unless there is one with this key. */
  public void add(String key, KeptEdition edition) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR IGNORE INTO edition (post_key, id, at, title, document)
                    VALUES (:key, :id, :at, :title, :document)
                    """)
                .bind("key", key)
                .bind("id", edition.id().toString())
                .bind("at", edition.at().getEpochSecond())
                .bind("title", edition.title())
                .bind("document", edition.document())
                .execute());
  }

  public boolean has(String key) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM edition WHERE post_key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
  }

  public Optional<KeptEdition> get(UUID id) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM edition WHERE id = :id")
                .bind("id", id.toString())
                .map(EDITION)
                .findOne());
  }

  /** The newest first. */
  public List<KeptEdition> latest(int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM edition ORDER BY at DESC, rowid DESC LIMIT :limit")
                .bind("limit", limit)
                .map(EDITION)
                .list());
  }

  /** The newest first, after so many newer ones. */
  public List<KeptEdition.Heading> headings(int limit, int after) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, at, title FROM edition
                    ORDER BY at DESC, rowid DESC LIMIT :limit OFFSET :after
                    """)
                .bind("limit", limit)
                .bind("after", after)
                .map(HEADING)
                .list());
  }

  /** Forgets what is older than this. */
  public void prune(Instant before) {
    database.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM edition WHERE at < :before")
                .bind("before", before.getEpochSecond())
                .execute());
  }
}
