package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ErrandsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void one_that_fails_stops_no_other() throws Exception {
    var done = new AtomicInteger();
    try (var errands = new Errands()) {
      for (int i = 0; i < 8; i++) {
        errands.later(
            "fail",
            () -> {
              throw new IllegalStateException("no");
            });
      }
      errands.later("count", done::incrementAndGet);
    }

    assertThat(done).hasValue(1);
  }

  @Test
  void only_so_many_wait_and_the_asking_thread_never_does() throws Exception {
    var done = new AtomicInteger();
    var held = new CountDownLatch(1);
    try (var errands = new Errands()) {
      for (int i = 0; i < 1_000; i++) {
        errands.later("count", () -> hold(held, done));
      }
      assertThat(errands.within(LONG, "find out", () -> "in vain")).isEmpty();
      held.countDown();
    }

    assertThat(done).hasValue(204);
  }

  private static void hold(CountDownLatch held, AtomicInteger done) {
    try {
      held.await();
      done.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_is_not_found_out_in_time_is_nothing() throws Exception {
    var held = new CountDownLatch(1);
    try (var errands = new Errands()) {
      var found =
          errands.within(
              Duration.ofMillis(1),
              "find out",
              () -> {
                held.await();
                return "late";
              });
      assertThat(found).isEmpty();
      held.countDown();
      assertThat(errands.within(LONG, "find out", () -> "in time")).contains("in time");
    }
  }
}
