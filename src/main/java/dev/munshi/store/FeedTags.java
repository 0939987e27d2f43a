package dev.munshi.store;

import dev.munshi.article.Tags;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tags that feeds give to the articles that they bring. Thread-safe. */
public final class FeedTags {

  private final Database database;

  public FeedTags(Database database) {
    this.database = database;
  }

  /**
   * Gives everything that a feed has brought the tags that are set for it now; articles that had
   * others count as not indexed. What was read from a file keeps its own as well.
   */
  public void set(String feed, Tags tags) {
    database.useTransaction(
        handle -> {
          var changed = changed(handle, feed, tags);
          handle
              .createUpdate(
                  "UPDATE feed_entry SET tags = :tags WHERE feed = :feed AND tags <> :tags")
              .bind("feed", feed)
              .bind("tags", tags.toString())
              .execute();
          changed.forEach(article -> retag(handle, article));
        });
  }

  private record Tagged(String id, String source, String textHash, Tags tags) {

    /** A page has no tags but its feeds'. */
    Tags own() {
      return source.matches("(?i)https?://.*") ? Tags.NONE : tags;
    }
  }

  private static List<Tagged> changed(Handle handle, String feed, Tags tags) {
    return handle
        .createQuery(
            """
            SELECT id, source, text_hash, tags FROM article WHERE id IN (
              SELECT article FROM feed_entry WHERE feed = :feed AND tags <> :tags)
            """)
        .bind("feed", feed)
        .bind("tags", tags.toString())
        .map(
            (row, context) ->
                new Tagged(
                    row.getString("id"),
                    row.getString("source"),
                    row.getString("text_hash"),
                    Tags.parse(row.getString("tags"))))
        .list();
  }

  private static void retag(Handle handle, Tagged article) {
    var tags = article.own().and(of(handle, article.id()).names());
    if (!tags.equals(article.tags())) {
      handle
          .createUpdate("UPDATE article SET tags = :tags, indexed = 0 WHERE id = :id")
          .bind("tags", tags.toString())
          .bind("id", article.id())
          .execute();
      new SameTexts(handle).settle(article.textHash());
    }
  }

  /** Of all feeds that have brought an article. */
  static Tags of(Handle handle, String article) {
    return new Tags(
        handle
            .createQuery("SELECT DISTINCT tags FROM feed_entry WHERE article = :article")
            .bind("article", article)
            .mapTo(String.class)
            .list());
  }
}
