package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.FollowedSite.HOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.testing.WrittenPages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedVisitsTest {

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
  void takes_in_the_whole_article_of_each_entry() throws Exception {
    web.publish("/rss", "/a", "/b");
    web.follow("/rss");

    web.visitDue();

    assertThat(web.articles()).isEqualTo(2);
    assertThat(web.article("/a").orElseThrow())
        .satisfies(
            article -> {
              assertThat(article.text()).contains("The vote on /a was close.", "three hours");
              assertThat(article.reference().title()).isEqualTo("On /a");
              assertThat(article.reference().publisher()).isEqualTo("Varnholm Gazette");
              assertThat(article.reference().published())
                  .isEqualTo(PartialDate.parse("2024-03-04"));
            });
  }

  @Test
  void a_new_entry_is_in_the_index_within_one_interval() throws Exception {
    web.publish("/rss", "/a");
    web.follow("/rss");
    web.visitDue();
    web.publish("/rss", "/b", "/a");

    web.pass(HOUR.minusSeconds(1));
    assertThat(web.articles()).isEqualTo(1);

    web.pass(Duration.ofSeconds(1));
    assertThat(web.article("/b")).isPresent();
    assertThat(web.site.visits("/a")).hasSize(1);
  }

  @Test
  void what_has_not_changed_costs_one_request() throws Exception {
    web.publish("/rss", "/a", "/b");
    web.follow("/rss");
    web.visitDue();
    int before = web.site.visits().size();

    web.pass(HOUR);

    assertThat(web.site.visits()).hasSize(before + 1);
    assertThat(web.site.visits("/rss").getLast().headers()).containsKey("if-none-match");
  }

  @Test
  void an_entry_that_changed_is_fetched_again() throws Exception {
    web.publish("/rss", "/a");
    var feed = web.follow("/rss");
    web.visitDue();
    web.site.page("/a", WrittenPages.article("On /a", "The vote is to be held again."));
    web.site.page(
        "/rss",
        "application/rss+xml",
        Documents.rss("<item><title>Again</title><link>/a</link></item>").getBytes(UTF_8));

    web.pass(HOUR);

    assertThat(web.article("/a").orElseThrow().text()).contains("held again");
    assertThat(web.store().counts(feed.key()).articles()).isEqualTo(1);
  }

  @Test
  void a_restart_asks_for_nothing_that_is_not_due() throws Exception {
    web.publish("/rss", "/a");
    web.follow("/rss");
    web.visitDue();
    int before = web.site.visits().size();

    web.restart();
    web.visitDue();
    assertThat(web.site.visits()).hasSize(before);

    web.pass(HOUR);
    assertThat(web.site.visits("/rss").getLast().headers()).containsKey("if-none-match");
    assertThat(web.site.visits("/a")).hasSize(1);
  }

  @Test
  void a_shorter_interval_counts_at_once() throws Exception {
    web.publish("/rss", "/a");
    var feed = web.follow("/rss", Duration.ofDays(1));
    web.visitDue();
    var hourly = new Feed(feed.address(), null, HOUR, feed.tags());

    assertThat(FeedVisits.next(hourly, web.state(feed))).isEqualTo(web.clock.instant().plus(HOUR));
  }

  @Test
  void a_page_that_cannot_be_had_is_tried_again_and_then_left() throws Exception {
    web.publish("/rss", "/a", "/b");
    web.site.status("/b", 503, Map.of());
    var feed = web.follow("/rss");

    web.visitDue();
    assertThat(web.article("/a")).isPresent();
    assertThat(web.waiting(feed)).isEqualTo(1);

    for (int i = 0; i < 200; i++) {
      web.pass(HOUR);
    }
    assertThat(web.site.visits("/b")).hasSize(8);
    assertThat(web.waiting(feed)).isZero();
  }

  @Test
  void a_page_that_comes_back_is_taken_in_though_the_feed_has_not_changed() throws Exception {
    web.publish("/rss", "/a");
    web.site.status("/a", 503, Map.of());
    web.follow("/rss");
    web.visitDue();
    web.site.page("/a", WrittenPages.article("On /a", "The vote was close."));

    web.pass(HOUR);
    web.pass(HOUR);

    assertThat(web.article("/a")).isPresent();
  }

  @Test
  void an_article_whose_page_is_gone_is_kept_and_marked() throws Exception {
    web.publish("/rss", "/a");
    web.follow("/rss");
    web.visitDue();
    web.site.status("/a", 404, Map.of());
    web.site.page(
        "/rss",
        "application/rss+xml",
        Documents.rss("<item><title>On /a, again</title><link>/a</link></item>").getBytes(UTF_8));

    web.pass(HOUR);

    assertThat(web.article("/a")).isPresent();
    assertThat(web.goneSince("/a")).isPresent();
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
  void an_article_whose_page_is_back_unchanged_is_no_longer_marked() throws Exception {
    web.list("/rss", "/a");
    web.put("/a", WrittenPages.article("On /a", "The vote was close."));
    web.follow("/rss");
    web.visitDue();
    web.site.status("/a", 404, Map.of());
    retitle("On /a, again");
    web.pass(HOUR);
    assertThat(web.goneSince("/a")).isPresent();

    web.put("/a", WrittenPages.article("On /a", "The vote was close."));
    retitle("On /a, once more");
    web.pass(HOUR);

    assertThat(web.site.visits("/a").getLast().headers()).containsKey("if-none-match");
    assertThat(web.goneSince("/a")).isEmpty();
  }

  private void retitle(String title) {
    web.site.page(
        "/rss",
        "application/rss+xml",
        Documents.rss("<item><title>" + title + "</title><link>/a</link></item>").getBytes(UTF_8));
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

  @Test
  void what_two_feeds_list_is_fetched_once() throws Exception {
    web.publish("/rss", "/a");
    web.list("/harbour.rss", "/a");
    web.follow("/rss");
    var second = web.follow("/harbour.rss");

    web.visitDue();

    assertThat(web.site.visits("/a")).hasSize(1);
    assertThat(web.store().counts(second.key()).articles()).isEqualTo(1);
  }

  @Test
  void a_site_that_wants_rest_costs_its_other_entries_no_attempt() throws Exception {
    web.publish("/rss", "/a", "/b", "/c");
    web.site.status("/a", 429, Map.of("Retry-After", "60"));
    var feed = web.follow("/rss");

    web.visitDue();

    assertThat(web.articles()).isZero();
    assertThat(web.store().waiting(feed.key(), web.clock.instant(), 10))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.attempts()).isZero());
    web.pass(HOUR);
    assertThat(web.articles()).isEqualTo(2);
  }
}
