package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.testing.Await;
import dev.munshi.testing.RecordingPoster.Crash;
import dev.munshi.testing.RecordingPoster.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whose turn it is among the posts. */
@Timeout(60)
class DeliveriesTest {

  @TempDir Path folder;
  private NewsHome home;

  @BeforeEach
  void open() {
    home = new NewsHome(folder, Instant.parse("2026-05-01T08:00:00Z"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void order(String workspace, String channel) {
    home.order(new Room("slack", workspace, channel), "UTC", "digest subscribe daily at 09:00");
  }

  private void composed() {
    home.arrives("news", "Gazette", NewsHome.news(1));
    home.clock.advance(Duration.ofHours(1));
    home.rounds().compose();
  }

  private long postedIn(String workspace) {
    return home.poster.posts().stream()
        .filter(post -> post.room().team().equals(workspace))
        .count();
  }

  @Test
  void a_workspace_gets_five_in_a_second_whatever_the_others_get() {
    for (int i = 0; i < 12; i++) {
      order("T1", "C" + i);
    }
    order("T2", "C2");
    composed();
    var rounds = home.rounds();

    rounds.deliver();
    assertThat(postedIn("T1")).isEqualTo(5);
    assertThat(postedIn("T2")).isOne();
    home.clock.advance(Duration.ofMillis(999));
    rounds.deliver();
    assertThat(postedIn("T1")).isEqualTo(5);
    home.clock.advance(Duration.ofMillis(1));
    rounds.deliver();
    assertThat(postedIn("T1")).isEqualTo(10);
  }

  @Test
  void a_network_that_asks_for_patience_gets_it_for_the_whole_workspace() {
    order("T1", "C1");
    order("T1", "C2");
    order("T2", "C3");
    composed();
    var tries = new AtomicInteger();
    home.poster.weather(() -> tries.getAndIncrement() == 0 ? Weather.BUSY : Weather.FINE);
    var rounds = home.rounds();

    rounds.deliver();
    assertThat(postedIn("T1")).isZero();
    assertThat(postedIn("T2")).isOne();
    home.clock.advance(Duration.ofSeconds(59));
    rounds.deliver();
    assertThat(postedIn("T1")).isZero();
    home.clock.advance(Duration.ofSeconds(1));
    rounds.deliver();
    assertThat(postedIn("T1")).isEqualTo(2);
  }

  @Test
  void one_is_posted_to_a_room_at_a_time() throws Exception {
    order("T1", "C1");
    order("T1", "C1");
    composed();
    var rounds = home.rounds();

    whileAtAPost(
        rounds,
        () -> {
          home.clock.advance(Duration.ofSeconds(30));
          rounds.deliver();
          assertThat(home.poster.posts()).isEmpty();
        });

    assertThat(home.poster.posts()).hasSize(2);
  }

  @Test
  void a_post_in_hand_is_not_begun_again_when_the_machine_has_slept() throws Exception {
    order("T1", "C1");
    composed();
    var rounds = home.rounds();

    whileAtAPost(
        rounds,
        () -> {
          home.clock.advance(Duration.ofHours(3));
          rounds.deliver();
          assertThat(home.poster.posts()).isEmpty();
        });

    home.clock.advance(Duration.ofHours(1));
    rounds.deliver();
    assertThat(home.poster.posts()).hasSize(1);
    assertThat(home.stores().posts().open()).isZero();
  }

  private void whileAtAPost(Rounds rounds, Runnable work) throws Exception {
    var underWay = new AtomicInteger();
    var goOn = new CountDownLatch(1);
    home.poster.weather(
        () -> {
          if (underWay.getAndIncrement() == 0) {
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          return Weather.FINE;
        });
    try (var thread = Executors.newSingleThreadExecutor()) {
      var posting = thread.submit(rounds::deliver);
      Await.until("it is at a post", () -> underWay.get() == 1);
      try {
        work.run();
      } finally {
        goOn.countDown();
      }
      posting.get();
    }
  }

  @Test
  void says_how_long_the_oldest_is_overdue() {
    order("T1", "C1");
    var posts = home.stores().posts();
    assertThat(posts.overdue(home.clock.instant())).isZero();
    home.arrives("news", "Gazette", NewsHome.news(1));
    home.clock.advance(Duration.ofMinutes(90));
    assertThat(posts.overdue(home.clock.instant())).isEqualTo(Duration.ofMinutes(30));

    home.rounds().compose();
    home.clock.advance(Duration.ofMinutes(2));
    assertThat(posts.overdue(home.clock.instant())).isEqualTo(Duration.ofMinutes(2));

    home.rounds().deliver();
    assertThat(posts.overdue(home.clock.instant())).isZero();
  }

  @Test
  void what_stands_is_found_however_long_the_machine_was_off() {
    order("T1", "C1");
    composed();
    home.poster.weather(() -> Weather.UNANSWERED);
    home.rounds().deliver();

    home.poster.weather(() -> Weather.FINE);
    home.clock.advance(Duration.ofHours(13));
    home.rounds().deliver();
    assertThat(home.stores().posts().open()).isZero();

    home.passes(Duration.ofHours(12));
    assertThat(home.poster.posts()).hasSize(1);
  }

  @Test
  void what_may_stand_is_not_told_again_where_looking_stays_impossible() {
    order("T1", "C1");
    composed();
    home.poster.weather(() -> Weather.UNANSWERED);
    home.rounds().deliver();
    home.poster.weather(() -> Weather.FINE);
    home.poster.away(true);

    home.clock.advance(Duration.ofHours(11));
    home.rounds().deliver();
    home.clock.advance(Duration.ofHours(2));
    home.rounds().deliver();
    assertThat(home.stores().posts().open()).isOne();
    home.clock.advance(Duration.ofHours(1));
    home.rounds().deliver();
    assertThat(home.stores().posts().open()).isZero();

    home.poster.away(false);
    home.passes(Duration.ofHours(12));
    assertThat(home.poster.posts()).hasSize(1);
  }

  @Test
  void what_surely_does_not_stand_is_given_up_and_told_with_the_next() {
    order("T1", "C1");
    composed();
    home.poster.weather(() -> Weather.CRASH_BEFORE);
    assertThatThrownBy(() -> home.rounds().deliver()).isInstanceOf(Crash.class);
    home.poster.weather(() -> Weather.FINE);

    home.clock.advance(Duration.ofHours(13));
    home.rounds().deliver();
    assertThat(home.poster.posts()).isEmpty();
    home.passes(Duration.ofHours(11));
    assertThat(home.posts()).hasSize(1);
  }
}
