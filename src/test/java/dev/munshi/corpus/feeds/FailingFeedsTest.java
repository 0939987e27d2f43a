package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.FollowedSite.HOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingFeedsTest {

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
  void stop_no_other_and_say_why() throws Exception {
    web.site.status("/500", 500, Map.of());
    web.site.page("/html", "<!doctype html><title>Maintenance</title>");
    web.site.page("/bad", "application/xml", "<rss><channel".getBytes(UTF_8));
    web.site.on("/cut", exchange -> exchange.close());
    var failing =
        List.of(web.follow("/500"), web.follow("/html"), web.follow("/cut"), web.follow("/404"));
    web.publish("/rss", "/a");
    web.follow("/rss");

    web.visitDue();

    assertThat(web.article("/a")).isPresent();
    assertThat(failing)
        .allSatisfy(feed -> assertThat(web.state(feed).failures()).isEqualTo(1))
        .extracting(feed -> web.state(feed).error())
        .satisfiesExactly(
            error -> assertThat(error).contains("500"),
            error -> assertThat(error).isEqualTo("is not a feed"),
            error -> assertThat(error).isNotBlank(),
            error -> assertThat(error).contains("404"));
  }

  @Test
  void are_asked_less_and_less_often_up_to_a_day() throws Exception {
    web.site.status("/rss", 500, Map.of());
    var feed = web.follow("/rss");

    web.visitDue();
    for (int hours : new int[] {2, 4, 8, 16, 24, 24}) {
      int before = web.site.visits("/rss").size();
      web.pass(HOUR.multipliedBy(hours).minusSeconds(1));
      assertThat(web.site.visits("/rss")).hasSize(before);
      web.pass(Duration.ofSeconds(1));
      assertThat(web.site.visits("/rss")).hasSize(before + 1);
    }
    assertThat(web.state(feed).failures()).isEqualTo(7);
  }

  @Test
  void are_forgiven_at_once() throws Exception {
    web.site.status("/rss", 500, Map.of());
    var feed = web.follow("/rss");
    web.visitDue();
    web.publish("/rss", "/a");

    web.pass(HOUR.multipliedBy(2));

    assertThat(web.state(feed).failures()).isZero();
    assertThat(web.state(feed).error()).isNull();
    assertThat(web.state(feed).nextRun()).isEqualTo(web.clock.instant().plus(HOUR));
  }

  @Test
  void are_left_alone_as_long_as_they_ask() throws Exception {
    web.site.status("/rss", 429, Map.of("Retry-After", "21600"));
    var feed = web.follow("/rss");

    web.visitDue();

    assertThat(web.state(feed).nextRun()).isEqualTo(web.clock.instant().plus(Duration.ofHours(6)));
  }

  @Test
  void are_not_asked_again_once_they_are_gone_for_good() throws Exception {
    web.site.status("/rss", 410, Map.of());
    web.follow("/rss");
    web.visitDue();

    web.pass(Duration.ofDays(30));
    assertThat(web.site.visits("/rss")).hasSize(1);

    web.restart();
    web.visitDue();
    assertThat(web.site.visits("/rss")).hasSize(2);
  }

  @Test
  void count_from_before_a_restart() throws Exception {
    web.site.status("/rss", 500, Map.of());
    var feed = web.follow("/rss");
    web.visitDue();

    web.restart();
    web.visitDue();
    assertThat(web.site.visits("/rss")).hasSize(1);

    web.pass(HOUR.multipliedBy(2));
    assertThat(web.state(feed).failures()).isEqualTo(2);
  }

  @Test
  void keep_what_they_brought() throws Exception {
    web.publish("/rss", "/a");
    var feed = web.follow("/rss");
    web.visitDue();
    web.site.on("/rss", exchange -> web.site.send(exchange, 502, Map.of(), new byte[0]));

    web.pass(HOUR);

    assertThat(web.article("/a")).isPresent();
    assertThat(web.state(feed).title()).isEqualTo("Varnholm Gazette");
    assertThat(web.state(feed).lastSuccess()).isEqualTo(web.clock.instant().minus(HOUR));
  }
}
