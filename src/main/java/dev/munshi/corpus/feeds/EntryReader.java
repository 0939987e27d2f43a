package dev.munshi.corpus.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.article.PartialDate;
import dev.munshi.corpus.OwnAddress;
import dev.munshi.corpus.feeds.EntryArticle.Found;
import dev.munshi.corpus.feeds.EntryArticle.Missing;
import dev.munshi.corpus.feeds.EntryArticle.Unchanged;
import dev.munshi.corpus.feeds.EntryArticle.Vanished;
import dev.munshi.corpus.fetching.Fetched;
import dev.munshi.corpus.fetching.Fetcher;
import dev.munshi.corpus.fetching.Validators;
import dev.munshi.corpus.reading.ArticlePages;
import dev.munshi.corpus.reading.Dates;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.util.Objects;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Gets the articles of entries: from their pages, and where a page cannot be had, from the feed if
 * it gives the whole article. What a page does not say of itself, its feed may say. Thread-safe.
 */
final class EntryReader {

  /** Less than so many characters is a summary, not an article. */
  private static final int SHORTEST_ARTICLE = 600;

  private static final String DATED_BY_FEED = "the feed's date; the page names none";

  private final Fetcher fetcher;
  private final ArticlePages pages = new ArticlePages();

  EntryReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Gets one article.
   *
   * @param publisher the feed's, or null
   * @param known of the page from the last visit
   */
  EntryArticle read(FeedEntry entry, @Nullable String publisher, Validators known)
      throws InterruptedException {
    return switch (fetcher.fetch(entry.address(), known)) {
      case Fetched.Page page -> fromPage(entry, publisher, page);
      case Fetched.NotModified _ -> new Unchanged();
      case Fetched.Gone gone -> fromFeed(entry, publisher, new Vanished(gone.reason()));
      case Fetched.Failed bad ->
          fromFeed(entry, publisher, new Missing(bad.reason(), bad.again(), bad.after()));
      case Fetched.Refused bad ->
          fromFeed(entry, publisher, new Missing(bad.reason(), false, null));
    };
  }

  private EntryArticle fromPage(FeedEntry entry, @Nullable String publisher, Fetched.Page page) {
    return switch (pages.read(page.address().toString(), page.contentType(), page.bytes())) {
      case Read read -> {
        var draft = OwnAddress.given(read.draft(), page.address());
        yield new Found(completed(draft, entry, publisher), page.validators());
      }
      case Unreadable bad -> fromFeed(entry, publisher, new Missing(bad.reason(), true, null));
    };
  }

  private EntryArticle fromFeed(FeedEntry entry, @Nullable String publisher, EntryArticle missing) {
    var content = entry.content();
    var text = Syndication.plain(content);
    if (content == null || text == null || text.length() < SHORTEST_ARTICLE) {
      return missing;
    }
    var address = entry.address().toString();
    var page = page(address, Objects.requireNonNullElse(entry.title(), ""), content);
    return switch (pages.read(address, "text/html; charset=utf-8", page.getBytes(UTF_8))) {
      case Read read -> new Found(completed(read.draft(), entry, publisher), Validators.NONE);
      case Unreadable _ -> missing;
    };
  }

  private static String page(String address, String title, String content) {
    return """
    <!doctype html><html><head><meta charset="utf-8"><link rel="canonical" href="%s">
    <title>%s</title></head><body><article><h1>%s</h1>
    %s
    </article></body></html>
    """
        .formatted(
            Entities.escape(address), Entities.escape(title), Entities.escape(title), content);
  }

  private static Read completed(Draft draft, FeedEntry entry, @Nullable String publisher) {
    return new Read(
        new Draft(
            draft.source(),
            draft.file(),
            draft.url() == null ? draft.source() : draft.url(),
            draft.title(),
            draft.publisher() == null ? publisher : draft.publisher(),
            draft.author() == null ? entry.author() : draft.author(),
            dates(draft.dates(), entry),
            draft.language(),
            draft.text(),
            draft.pageStarts()));
  }

  private static Dates dates(Dates own, FeedEntry entry) {
    var published = entry.published();
    return own.published() != null || published == null
        ? own
        : new Dates(
            PartialDate.of(published.toLocalDate()), own.modified(), own.event(), DATED_BY_FEED);
  }
}
