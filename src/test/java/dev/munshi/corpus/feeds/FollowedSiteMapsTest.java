package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.FollowedSite.HOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.WrittenPages;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedSiteMapsTest {

  private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private FollowedSite web;

  @BeforeEach
  void open(@TempDir Path folder) {
    web = new FollowedSite(folder);
  }

  @AfterEach
  void close() {
    web.close();
  }

  private String url(String path, String day) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(web.site.address(path), day);
  }

  private static String map(String urls) {
    return "<urlset" + NAMESPACE + ">" + urls + "</urlset>";
  }

  private void put(String path, String xml) {
    web.site.page(path, "application/xml", xml.getBytes(UTF_8));
  }

  private void putArticles(String... paths) {
    for (var path : paths) {
      web.site.page(path, WrittenPages.article("On " + path, "The vote was close."));
    }
  }

  @Test
  void bring_what_is_newer_than_a_month() throws Exception {
    putArticles("/new", "/old");
    put("/map.xml", map(url("/new", "2024-03-01") + url("/old", "2023-03-01")));
    web.follow("/map.xml");

    web.visitDue();

    assertThat(web.article("/new")).isPresent();
    assertThat(web.site.visits("/old")).isEmpty();
  }

  @Test
  void a_date_of_change_is_no_date_of_publication() throws Exception {
    putArticles("/new");
    put("/map.xml", map(url("/new", "2024-03-01")));
    web.follow("/map.xml");

    web.visitDue();

    assertThat(web.article("/new").orElseThrow().reference().published()).isNull();
  }

  @Test
  void an_index_leads_to_its_newest_parts_packed_or_not() throws Exception {
    putArticles("/a", "/b", "/c");
    web.site.page("/m1.xml.gz", "application/gzip", Documents.packed(map(url("/a", "2024-03-01"))));
    put("/m2.xml", map(url("/b", "2024-03-02")));
    put("/m3.xml", map(url("/c", "2024-03-02")));
    put("/index.xml", index("2024-03-01", "2024-03-02", "2019-03-02"));
    web.follow("/index.xml");

    web.visitDue();

    assertThat(web.article("/a")).isPresent();
    assertThat(web.article("/b")).isPresent();
    assertThat(web.site.visits("/m3.xml")).isEmpty();
  }

  private String index(String... days) {
    return IntStream.range(0, days.length)
        .mapToObj(
            i ->
                "<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>"
                    .formatted(
                        web.site.address("/m" + (i + 1) + (i == 0 ? ".xml.gz" : ".xml")), days[i]))
        .collect(Collectors.joining("", "<sitemapindex" + NAMESPACE + ">", "</sitemapindex>"));
  }

  @Test
  void a_part_that_is_missing_stops_no_other() throws Exception {
    putArticles("/b");
    put("/m2.xml", map(url("/b", "2024-03-02")));
    put("/index.xml", index("2024-03-01", "2024-03-02"));
    var feed = web.follow("/index.xml");

    web.visitDue();

    assertThat(web.article("/b")).isPresent();
    assertThat(web.state(feed).failures()).isZero();
    assertThat(web.state(feed).error()).contains("its part", "/m1.xml.gz", "404");
  }

  @Test
  void an_index_whose_parts_are_all_missing_fails() throws Exception {
    put("/index.xml", index("2024-03-01"));
    var feed = web.follow("/index.xml");

    web.visitDue();

    assertThat(web.state(feed).error()).contains("its part", "/m1.xml.gz", "404");
  }

  @Test
  void a_visit_brings_the_newest_two_hundred_and_the_next_goes_on() throws Exception {
    var urls = new StringBuilder();
    for (int i = 0; i < 205; i++) {
      var path = "/p" + i;
      putArticles(path);
      urls.append(url(path, i < 5 ? "2024-03-01" : "2024-03-02"));
    }
    put("/map.xml", map(urls.toString()));
    web.follow("/map.xml");

    web.visitDue();
    assertThat(web.site.visits("/p0")).isEmpty();
    assertThat(web.articles()).isEqualTo(200);

    web.pass(HOUR);
    assertThat(web.articles()).isEqualTo(205);
  }

  @Test
  void of_parts_without_dates_the_last_are_read() throws Exception {
    var parts = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      putArticles("/p" + i);
      put("/m%d.xml".formatted(i), map(url("/p" + i, "2024-03-02")));
      parts.append(
          "<sitemap><loc>%s</loc></sitemap>".formatted(web.site.address("/m%d.xml".formatted(i))));
    }
    put("/index.xml", "<sitemapindex" + NAMESPACE + ">" + parts + "</sitemapindex>");
    web.follow("/index.xml");

    web.visitDue();

    assertThat(web.site.visits("/m1.xml")).isEmpty();
    assertThat(web.article("/p11")).isPresent();
    assertThat(web.articles()).isEqualTo(10);
  }
}
