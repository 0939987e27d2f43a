package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.FollowedSite.HOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.WrittenPages;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that a feed lists and that cannot be had: not yet, not now, or no longer. */
class MissingPagesTest {

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

  private void retitle(String title) {
    web.site.page(
        "/rss",
        "application/rss+xml",
        Documents.rss("<item><title>" + title + "</title><link>/a</link></item>").getBytes(UTF_8));
  }
}
