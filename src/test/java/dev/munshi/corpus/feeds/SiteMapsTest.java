package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.Documents.packed;
import static dev.munshi.corpus.feeds.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SiteMapsTest {

  private static final String URLS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://gazette.example/a?x=1&y=2</loc><lastmod>2024-03-05</lastmod></url>
      <url><loc><![CDATA[https://gazette.example/b]]></loc><news:news>
        <news:publication><news:name>Gazette</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2024-03-05T23:30:00-05:00</news:publication_date>
        <news:title>Ferries &amp; rails</news:title></news:news></url>
      <url><loc>https://gazette.example/c</loc></url>
      </urlset>
      """;

  @Test
  void reads_pages_with_their_dates_and_news() throws Exception {
    var map = parse(URLS);

    assertThat(map.isSitemap()).isTrue();
    assertThat(map.entries())
        .containsExactly(
            new FeedEntry(
                URI.create("https://gazette.example/a?x=1&y=2"),
                null,
                null,
                OffsetDateTime.parse("2024-03-05T00:00Z"),
                null,
                null),
            new FeedEntry(
                URI.create("https://gazette.example/b"),
                "Ferries & rails",
                OffsetDateTime.parse("2024-03-05T23:30-05:00"),
                null,
                null,
                null),
            new FeedEntry(URI.create("https://gazette.example/c"), null, null, null, null, null));
  }

  @Test
  void reads_packed_maps() throws Exception {
    assertThat(parse("application/x-gzip", packed(URLS)).entries()).hasSize(3);
  }

  @Test
  void reads_what_comes_before_the_break() throws Exception {
    assertThat(
            parse(URLS.substring(0, URLS.indexOf("<url><loc>https://gazette.example/c"))).entries())
        .hasSize(2);
  }

  @Test
  void reads_an_index() throws Exception {
    var index =
        parse(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://gazette.example/m1.xml.gz</loc>
              <lastmod>2024-03-05T18:23:17+00:00</lastmod></sitemap>
            <sitemap><loc>https://gazette.example/m2.xml</loc></sitemap>
            </sitemapindex>
            """);

    assertThat(index.entries()).isEmpty();
    assertThat(index.parts())
        .containsExactly(
            new ParsedFeed.Part(
                URI.create("https://gazette.example/m1.xml.gz"),
                Instant.parse("2024-03-05T18:23:17Z")),
            new ParsedFeed.Part(URI.create("https://gazette.example/m2.xml"), null));
  }
}
