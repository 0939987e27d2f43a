package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.FollowedSite.HOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.WrittenPages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a feed, and a page that it lists, is believed. */
class FeedTrustTest {

  private FollowedSite web;

  @BeforeEach
  void open(@TempDir Path folder) {
    web = new FollowedSite(folder);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void no_page_passes_for_another_sites() throws Exception {
    web.publish("/rss", "/a");
    web.site.page(
        "/a",
        WrittenPages.article("On /a", "The vote was close.")
            .replace("<head>", "<head><link rel=\"canonical\" href=\"https://other.example/b\">"));
    web.follow("/rss");

    web.visitDue();

    assertThat(web.article("/a")).isPresent();
  }

  private void giveWhole(String... links) {
    var items = new StringBuilder();
    for (var link : links) {
      items.append(
          "<item><title>Whole &lt;b&gt;</title><link>%s</link><content:encoded><![CDATA[%s]]></content:encoded></item>"
              .formatted(link, WrittenPages.paragraphs("ferries")));
    }
    web.site.page(
        "/rss",
        "application/rss+xml",
        Documents.rss(
                items
                    + "<item><title>Short</title><link>/short</link>"
                    + "<description>Only a line.</description></item>")
            .getBytes(UTF_8));
  }

  @Test
  void the_content_of_the_feed_serves_where_the_page_is_not_shown() throws Exception {
    web.site.status("/closed", 403, Map.of());
    web.site.status("/short", 403, Map.of());
    giveWhole("/closed");
    web.follow("/rss");

    web.visitDue();

    assertThat(web.article("/closed").orElseThrow().text()).contains("the heading of ferries");
    assertThat(web.article("/short")).isEmpty();
  }

  @Test
  void the_content_of_the_feed_serves_at_the_last_attempt() throws Exception {
    web.site.status("/late", 503, Map.of());
    giveWhole("/late");
    web.follow("/rss");

    web.visitDue();
    web.pass(HOUR.multipliedBy(2));
    assertThat(web.article("/late")).isEmpty();

    for (int i = 0; i < 8; i++) {
      web.pass(Duration.ofDays(1));
    }
    assertThat(web.article("/late")).isPresent();
  }

  @Test
  void the_content_of_the_feed_never_serves_for_a_page_that_is_gone() throws Exception {
    giveWhole("/gone");
    web.follow("/rss");

    for (int i = 0; i < 12; i++) {
      web.pass(Duration.ofDays(1));
    }

    assertThat(web.article("/gone")).isEmpty();
    assertThat(web.site.visits("/gone")).hasSize(8);
  }

  @Test
  void no_feed_gives_a_text_for_another_site() throws Exception {
    giveWhole("http://10.1.2.3/a", "/short");
    web.follow("/rss");

    web.visitDue();

    assertThat(web.articles()).isZero();
  }

  @Test
  void the_content_of_the_feed_never_replaces_an_article() throws Exception {
    web.publish("/rss", "/a");
    web.follow("/rss");
    web.visitDue();
    web.site.status("/a", 403, Map.of());
    giveWhole("/a");

    web.pass(HOUR);

    assertThat(web.article("/a").orElseThrow().text()).contains("The vote on /a was close.");
  }

  @Test
  void a_day_that_has_begun_nowhere_is_not_believed() throws Exception {
    web.site.page("/a", WrittenPages.article("A", "The vote was close."));
    web.site.page(
        "/rss",
        "application/rss+xml",
        Documents.rss(
                "<item><link>/a</link><pubDate>Wed, 06 Mar 2024 09:00:00 GMT</pubDate></item>")
            .getBytes(UTF_8));
    web.clock.advance(Duration.ofMinutes(-30));
    web.follow("/rss");

    web.visitDue();

    assertThat(web.article("/a").orElseThrow().reference().published()).isNull();
  }

  @Test
  void a_date_in_the_future_is_not_believed() throws Exception {
    web.site.page("/a", WrittenPages.article("A", "The vote was close."));
    web.site.page(
        "/rss",
        "application/rss+xml",
        Documents.rss(
                "<item><link>/a</link><pubDate>Mon, 04 Mar 2030 08:00:00 GMT</pubDate></item>")
            .getBytes(UTF_8));
    web.follow("/rss");

    web.visitDue();

    assertThat(web.article("/a").orElseThrow().reference().published()).isNull();
  }
}
