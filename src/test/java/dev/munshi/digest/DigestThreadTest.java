package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.digest.DigestThread.Rhythm;
import dev.munshi.testing.Await;
import dev.munshi.testing.RecordingPoster.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DigestThreadTest {

  private static final Rhythm FAST = new Rhythm(Duration.ofMillis(5), Duration.ofMillis(5));

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

  private DigestThread start(RoomCorpora corpora) {
    return DigestThread.start(new Rounds(home.stores(), corpora, home.poster, home.clock), FAST);
  }

  private void dueInRooms(int rooms) {
    for (int i = 0; i < rooms; i++) {
      home.order(new Room("slack", "T1", "C" + i), "UTC", "digest subscribe daily at 09:00");
    }
    home.arrives("news", "Gazette", NewsHome.news(1));
    home.clock.advance(Duration.ofHours(1));
  }

  @Test
  void a_fault_in_a_round_does_not_end_it() throws Exception {
    dueInRooms(1);
    var rounds = new AtomicInteger();
    RoomCorpora faulty =
        room -> {
          if (rounds.getAndIncrement() < 2) {
            throw new InternalError("the machine is out of order");
          }
          return home.corpus(room);
        };

    try (var _ = start(faulty)) {
      Await.until("it is posted", () -> home.poster.posts().size() == 1);
    }
  }

  @Test
  void a_digest_that_takes_long_does_not_hold_up_the_posts_of_others() throws Exception {
    dueInRooms(2);
    var slow = new CountDownLatch(1);
    RoomCorpora slowly =
        room -> {
          if (room.id().equals("C1")) {
            awaitThat(slow);
          }
          return home.corpus(room);
        };

    try (var _ = start(slowly)) {
      Await.until("the first is posted", () -> home.poster.posts().size() == 1);
      slow.countDown();
      Await.until("both are posted", () -> home.poster.posts().size() == 2);
    }
  }

  @Test
  void closing_waits_for_posts_under_way_and_begins_no_other() throws Exception {
    dueInRooms(12);
    var underWay = new AtomicInteger();
    var goOn = new Semaphore(0);
    home.poster.weather(
        () -> {
          underWay.incrementAndGet();
          goOn.acquireUninterruptibly();
          return Weather.FINE;
        });
    var thread = start(home::corpus);
    Await.until("five are under way", () -> underWay.get() == 5);
    home.clock.advance(Duration.ofSeconds(1));
    Await.until("all threads are at a post", () -> underWay.get() == 8);

    var closer = Thread.ofPlatform().unstarted(() -> close(thread));
    closer.start();
    Await.until("it waits", () -> closer.getState() == Thread.State.TIMED_WAITING);
    goOn.release(100);
    closer.join();
    assertThat(home.poster.posts()).hasSize(8);

    home.clock.advance(Duration.ofMinutes(1));
    assertThat(underWay).hasValue(8);
    assertThat(home.stores().posts().open()).isEqualTo(4);

    home.rounds().deliver();
    assertThat(home.poster.posts()).hasSize(12);
  }

  private static void close(DigestThread thread) {
    try {
      thread.close();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitThat(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
