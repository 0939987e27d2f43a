package dev.munshi.corpus.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.corpus.Outcome;
import dev.munshi.corpus.Supply;
import dev.munshi.testing.Await;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

  private FollowedSite web;

  @BeforeEach
  void open(@TempDir Path folder) {
    web = new FollowedSite(folder);
  }

  @AfterEach
  void close() {
    web.close();
  }

  private Feeds start(Feed... feeds) {
    return Feeds.start(
        new FeedSettings(List.of(feeds)), web.store(), web.fetcher(), web.intake(), web.clock);
  }

  @Test
  void follow_on_their_own_until_they_are_closed() throws Exception {
    web.publish("/rss", "/a");
    var feed = web.follow("/rss");

    try (var _ = start(feed)) {
      Await.until("the first article", () -> web.article("/a").isPresent());
      web.publish("/rss", "/b", "/a");
      web.clock.advance(FollowedSite.HOUR);
      Await.until("the second article", () -> web.article("/b").isPresent());
    }
    web.clock.advance(FollowedSite.HOUR);
    assertThat(web.site.visits("/rss")).hasSize(2);
  }

  @Test
  void a_site_that_never_ends_holds_up_no_other_and_no_end() throws Exception {
    web.site.drip("/slow");
    web.publish("/rss", "/a");
    var slow = web.follow("/slow");
    var feed = web.follow("/rss");

    try (var _ = start(slow, feed)) {
      Await.until("the slow one", () -> !web.site.visits("/slow").isEmpty());
      Await.until("the other's article", () -> web.article("/a").isPresent());
    }
    assertThat(web.store().find(slow.key())).isEmpty();
  }

  @Test
  void a_fault_of_our_own_is_noted_and_not_repeated_at_once() throws Exception {
    web.publish("/rss", "/a");
    var feed = web.follow("/rss");
    Intake broken =
        new Intake() {
          @Override
          public List<Outcome> ingest(Supply supply) {
            throw new IllegalStateException("the disk is full");
          }

          @Override
          public void markGone(String article) {}

          @Override
          public void markSeen(String article) {}
        };

    try (var _ =
        Feeds.start(
            new FeedSettings(List.of(feed)), web.store(), web.fetcher(), broken, web.clock)) {
      Await.until(
          "a note",
          () -> web.store().find(feed.key()).filter(state -> state.failures() == 1).isPresent());
    }
    assertThat(web.state(feed).error()).contains("the disk is full");
    assertThat(web.due()).isEmpty();
  }

  @Test
  void a_visit_that_is_cut_off_goes_on_with_the_next_start() throws Exception {
    web.publish("/rss", "/a");
    var feed = web.follow("/rss");
    Intake cutOff =
        new Intake() {
          @Override
          public List<Outcome> ingest(Supply supply) throws InterruptedException {
            throw new InterruptedException();
          }

          @Override
          public void markGone(String article) {}

          @Override
          public void markSeen(String article) {}
        };
    var settings = new FeedSettings(List.of(feed));
    var visits = new FeedVisits(settings, web.store(), web.fetcher(), cutOff, web.clock);
    assertThatThrownBy(() -> visits.visit(feed)).isInstanceOf(InterruptedException.class);

    web.restart();
    web.visitDue();

    assertThat(web.article("/a")).isPresent();
    assertThat(web.due()).isEmpty();
  }

  @Test
  void a_fault_that_the_store_cannot_note_is_not_repeated_at_once() throws Exception {
    web.publish("/rss", "/a");
    var feed = web.follow("/rss");
    web.refuseNotes();

    assertThatThrownBy(() -> web.visits().noteFault(feed, new StackOverflowError()))
        .hasMessageContaining("full");

    assertThat(web.due()).isEmpty();
    web.clock.advance(FollowedSite.HOUR.multipliedBy(2));
    assertThat(web.due()).containsExactly(feed);
  }
}
