package dev.munshi.store;

import static dev.munshi.store.ArticleRows.ARTICLE;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Articles on their way into the store or out of it, within one transaction. */
final class ArticleWriting {

  private final Handle handle;
  private final Set<String> touched = new LinkedHashSet<>();

  ArticleWriting(Handle handle) {
    this.handle = handle;
  }

  /** The same id replaces; a row keeps its number, which is the order of first storing. */
  void save(Article article, Instant retrieved) {
    var old = stored(article.id());
    int revision = old.map(before -> revisionAfter(before, article)).orElse(1);
    if (old.isPresent()) {
      if (revision > old.get().reference().revision()) {
        keep(article.id());
      }
      if (!old.get().text().equals(article.text())) {
        leave(old.get());
      }
    }
    ArticleRows.bind(
            handle.createUpdate(
                """
                INSERT INTO article (id, source, file, url, title, publisher, author, published,
                  event_date, modified, language, text, page_starts, tags, text_hash, retrieved,
                  revision)
                VALUES (:id, :source, :file, :url, :title, :publisher, :author, :published,
                  :event_date, :modified, :language, :text, :page_starts, :tags, :text_hash,
                  :retrieved, :revision)
                ON CONFLICT (id) DO UPDATE SET source = :source, file = :file, url = :url,
                  title = :title, publisher = :publisher, author = :author,
                  published = :published, event_date = :event_date, modified = :modified,
                  language = :language, text = :text, page_starts = :page_starts, tags = :tags,
                  text_hash = :text_hash, retrieved = :retrieved, revision = :revision,
                  indexed = 0, gone = NULL
                """),
            article,
            retrieved)
        .bind("revision", revision)
        .execute();
    touched.add(TextHash.hex(article.text()));
  }

  private Optional<Article> stored(String id) {
    return handle
        .createQuery("SELECT * FROM article WHERE id = :id")
        .bind("id", id)
        .map(ARTICLE)
        .findOne();
  }

  /** A new revision is one that a citation would show otherwise. */
  private static int revisionAfter(Article before, Article after) {
    var old = before.reference();
    boolean same =
        shown(old).equals(shown(after.reference())) && before.text().equals(after.text());
    return same ? old.revision() : old.revision() + 1;
  }

  private static Reference shown(Reference reference) {
    return new Reference(
        reference.id(),
        "",
        reference.url(),
        reference.title(),
        reference.publisher(),
        reference.author(),
        reference.published(),
        reference.eventDate(),
        null);
  }

  private void keep(String id) {
    handle
        .createUpdate(
            """
            INSERT OR REPLACE INTO revision (id, revision, source, file, url, title, publisher,
              author, published, event_date, modified, language, text, page_starts, retrieved)
            SELECT id, revision, source, file, url, title, publisher, author, published,
              event_date, modified, language, text, page_starts, retrieved
            FROM article WHERE id = :id
            """)
        .bind("id", id)
        .execute();
  }

  /** With its text an article leaves its story, and those with the same text. */
  private void leave(Article article) {
    Sketches.forget(handle, article.id());
    handle
        .createUpdate("UPDATE article SET story = NULL, same_as = NULL WHERE id = :id")
        .bind("id", article.id())
        .execute();
    touched.add(TextHash.hex(article.text()));
  }

  void remove(String id) {
    stored(id).ifPresent(this::leave);
    for (var table : List.of("article", "revision")) {
      handle
          .createUpdate("DELETE FROM <table> WHERE id = :id")
          .define("table", table)
          .bind("id", id)
          .execute();
    }
    settle();
  }

  /** Decides who stands for the texts that were written or given up. */
  void settle() {
    var same = new SameTexts(handle);
    touched.forEach(same::settle);
    touched.clear();
  }
}
