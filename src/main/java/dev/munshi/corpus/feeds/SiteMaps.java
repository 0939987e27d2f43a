package dev.munshi.corpus.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps, indexes of sitemaps and news sitemaps (sitemaps.org).
 *
 * @param base where it was found, or null where it is a file
 */
record SiteMaps(@Nullable URI base) {

  /** Stands for the address of a file's; what it lists is never compared with it. */
  private static final URI NOWHERE = URI.create("https://sitemap.invalid/");

  private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*\\?>");

  ParsedFeed parse(String text) throws NotAFeedException {
    return switch (parsed(text)) {
      case SiteMapIndex index ->
          ParsedFeed.index(index.getSitemaps().stream().flatMap(this::part).toList());
      case SiteMap map ->
          ParsedFeed.sitemap(map.getSiteMapUrls().stream().flatMap(this::entry).toList());
      default -> throw new NotAFeedException("is not a sitemap");
    };
  }

  private AbstractSiteMap parsed(String text) throws NotAFeedException {
    var parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    var plain = ENCODING.matcher(XmlText.mended(text)).replaceFirst("");
    try {
      return parser.parseSiteMap(
          "application/xml", plain.getBytes(UTF_8), (base == null ? NOWHERE : base).toURL());
    } catch (UnknownFormatException | IOException | RuntimeException e) {
      // crawler-commons fails in its own ways at what it does not count on
      throw new NotAFeedException("is not a sitemap that can be read: " + e.getMessage());
    }
  }

  private Stream<ParsedFeed.Part> part(AbstractSiteMap map) {
    var modified = map.getLastModified();
    return FeedLink.resolve(base, map.getUrl().toString())
        .map(
            address -> new ParsedFeed.Part(address, modified == null ? null : modified.toInstant()))
        .stream();
  }

  private Stream<FeedEntry> entry(SiteMapURL listed) {
    var news = news(listed);
    return FeedLink.resolve(base, listed.getUrl().toString())
        .map(
            address ->
                new FeedEntry(
                    address,
                    news == null ? null : news.getTitle(),
                    news == null ? null : at(news.getPublicationDateTime()),
                    utc(listed.getLastModified()),
                    null,
                    null))
        .stream();
  }

  private static @Nullable NewsAttributes news(SiteMapURL listed) {
    var attributes = listed.getAttributesForExtension(Extension.NEWS);
    return attributes != null
            && attributes.length > 0
            && attributes[0] instanceof NewsAttributes news
        ? news
        : null;
  }

  private static @Nullable OffsetDateTime at(@Nullable ZonedDateTime date) {
    return date == null ? null : date.toOffsetDateTime();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Date date) {
    return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
  }
}
