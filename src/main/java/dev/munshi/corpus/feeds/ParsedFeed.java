package dev.munshi.corpus.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's document says.
 *
 * @param title of the feed, or null
 * @param entries in its order
 * @param isSitemap whether it lists all of a site, not just what is new
 * @param parts of a sitemap index: the sitemaps that it is made of
 */
record ParsedFeed(
    @Nullable String title, List<FeedEntry> entries, boolean isSitemap, List<Part> parts) {

  /**
   * A sitemap of an index.
   *
   * @param modified or null where the index does not say
   */
  record Part(URI address, @Nullable Instant modified) {}

  ParsedFeed {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  static ParsedFeed feed(@Nullable String title, List<FeedEntry> entries) {
    return new ParsedFeed(title, entries, false, List.of());
  }

  static ParsedFeed sitemap(List<FeedEntry> entries) {
    return new ParsedFeed(null, entries, true, List.of());
  }

  static ParsedFeed index(List<Part> parts) {
    return new ParsedFeed(null, List.of(), true, parts);
  }
}
