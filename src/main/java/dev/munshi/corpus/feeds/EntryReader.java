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
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Gets the articles of entries: from their pages, or from the feed where that gives the whole
 * article. What a page does not say of itself, its feed may say. Thread-safe.
 */
final class EntryReader {

  /** Less than so many characters is a summary, not an article. */
  private static final int SHORTEST_ARTICLE = 600;

  private static final String DATED_BY_FEED = "the feed's date; the page names none";

  /** Where a day begins first. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final ArticlePages pages = new ArticlePages();

  EntryReader(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Gets one article from its page.
   *
   * @param publisher the feed's, or null
   * @param known of the page from the last visit
   */
  EntryArticle read(FeedEntry entry, @Nullable String publisher, Validators known)
      throws InterruptedException {
    return switch (fetcher.fetch(entry.address(), known)) {
      case Fetched.Page page -> fromPage(entry, publisher, page);
      case Fetched.NotModified _ -> new Unchanged();
      case Fetched.Gone gone -> new Vanished(gone.reason());
      case Fetched.Failed bad -> new Missing(bad.reason(), bad.again(), bad.after());
      case Fetched.Refused bad -> new Missing(bad.reason(), false, null);
    };
  }

  private EntryArticle fromPage(FeedEntry entry, @Nullable String publisher, Fetched.Page page) {
    return switch (pages.read(page.address().toString(), page.contentType(), page.bytes())) {
      case Read read -> {
        var draft = OwnAddress.given(read.draft(), page.address());
        yield new Found(completed(draft, entry, publisher), page.validators());
      }
      case Unreadable bad -> new Missing(bad.reason(), true, null);
    };
  }

  /**
   * The article as the feed itself gives it, where that is long enough to be one; only of the
   * feed's own site, or a feed could pass anything for any site's.
   *
   * @param feed its address, or null where it is a file, which has no site
   * @param publisher the feed's, or null
   */
  Optional<Found> fromFeed(FeedEntry entry, @Nullable URI feed, @Nullable String publisher) {
    var content = entry.content();
    var text = Syndication.plain(content);
    if (!isOfSite(entry.address(), feed)
        || content == null
        || text == null
        || text.length() < SHORTEST_ARTICLE) {
      return Optional.empty();
    }
    var address = entry.address().toString();
    var page = page(address, Objects.requireNonNullElse(entry.title(), ""), content);
    return switch (pages.read(address, "text/html; charset=utf-8", page.getBytes(UTF_8))) {
      case Read read -> {
        var draft = read.draft().withUrl(address);
        yield Optional.of(new Found(completed(draft, entry, publisher), Validators.NONE));
      }
      case Unreadable _ -> Optional.empty();
    };
  }

  private static boolean isOfSite(URI address, @Nullable URI feed) {
    var host = host(address);
    var site = feed == null ? "" : host(feed);
    return !site.isEmpty() && (host.equals(site) || host.endsWith("." + site));
  }

  private static String host(URI address) {
    var host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
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

  private Read completed(Draft draft, FeedEntry entry, @Nullable String publisher) {
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
            draft.pageStarts(),
            draft.tags()));
  }

  private Dates dates(Dates own, FeedEntry entry) {
    var published = entry.published() == null ? null : entry.published().toLocalDate();
    return own.published() != null || published == null || published.isAfter(latestToday())
        ? own
        : new Dates(PartialDate.of(published), own.modified(), own.event(), DATED_BY_FEED);
  }

  private LocalDate latestToday() {
    return LocalDate.ofInstant(clock.instant(), EARLIEST);
  }
}
