package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.FollowedSite.HOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Access;
import dev.munshi.article.PartialDate;
import dev.munshi.testing.WrittenPages;
import java.nio.file.Path;
import java.time.Duration;
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
    assertThat(web.store().counts(feed.key(), Access.ALL).articles()).isEqualTo(1);
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
  void what_two_feeds_list_is_fetched_once() throws Exception {
    web.publish("/rss", "/a");
    web.list("/harbour.rss", "/a");
    web.follow("/rss");
    var second = web.follow("/harbour.rss");

    web.visitDue();

    assertThat(web.site.visits("/a")).hasSize(1);
    assertThat(web.store().counts(second.key(), Access.ALL).articles()).isEqualTo(1);
  }
}
