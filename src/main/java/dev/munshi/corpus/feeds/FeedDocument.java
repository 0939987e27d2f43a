package dev.munshi.corpus.feeds;

import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A document that may be a feed.
 *
 * @param address where it was found after redirects, or null where it is a file
 * @param text decoded
 */
record FeedDocument(@Nullable URI address, String text) {

  private static final int LOOKED_AT = 20_000;
  private static final int MOST_BYTES_OF_A_CHARACTER = 4;

  /** Throws the reason where the bytes are no text. */
  static FeedDocument of(@Nullable URI address, @Nullable String contentType, byte[] bytes)
      throws NotAFeedException {
    if (bytes.length > FeedBytes.LIMIT) {
      throw new NotAFeedException("holds more than 20 MB");
    }
    return new FeedDocument(address, FeedBytes.text(contentType, bytes));
  }

  /** The beginning of one, from as many bytes as are enough to tell what it is. */
  static FeedDocument head(@Nullable URI address, @Nullable String contentType, byte[] bytes)
      throws NotAFeedException {
    return new FeedDocument(
        address, FeedBytes.head(contentType, bytes, LOOKED_AT * MOST_BYTES_OF_A_CHARACTER));
  }

  /** Whether its beginning is a feed's or a sitemap's. */
  boolean looksRight() {
    return switch (kind()) {
      case "rss", "rdf", "feed", "urlset", "sitemapindex", "json" -> true;
      default -> false;
    };
  }

  private String kind() {
    var start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    if (JsonFeed.isOne(start)) {
      return "json";
    }
    var root = XmlProlog.root(start);
    return root == null ? "" : root.toLowerCase(Locale.ROOT);
  }

  /** Throws the reason where it is none, for a web page with the address of its feed. */
  ParsedFeed parse() throws NotAFeedException {
    return switch (kind()) {
      case "json" -> new JsonFeed(address).parse(text);
      case "rss", "rdf", "feed" -> new Syndication(address).parse(text);
      case "urlset", "sitemapindex" -> new SiteMaps(address).parse(text);
      case "" -> throw new NotAFeedException(text.isBlank() ? "is empty" : "is not a feed");
      default -> throw new NotAFeedException("is not a feed" + hint());
    };
  }

  private String hint() {
    var page = Jsoup.parse(text.substring(0, Math.min(text.length(), LOOKED_AT * 10)));
    var link =
        page.selectFirst("link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|feed\\+json)][href]");
    return link == null
        ? ""
        : FeedLink.resolve(address, link.attr("href"))
            .map(feed -> " but a page whose feed is " + feed)
            .orElse("");
  }
}
