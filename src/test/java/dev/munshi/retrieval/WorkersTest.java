package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkersTest {

  @Test
  void does_each_item_once() throws Exception {
    AtomicIntegerArray calls = new AtomicIntegerArray(1_000);

    try (Workers workers = new Workers("test", 4)) {
      workers.forEach(calls.length(), calls::incrementAndGet);
    }

    for (int i = 0; i < calls.length(); i++) {
      assertThat(calls.get(i)).isEqualTo(1);
    }
  }

  @Test
  void the_caller_and_the_helpers_work_at_the_same_time() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CyclicBarrier all = new CyclicBarrier(3);

    try (Workers workers = new Workers("test", 3)) {
      workers.forEach(
          3,
          i -> {
            threads.add(Thread.currentThread());
            await(all);
          });
    }

    assertThat(threads).hasSize(3).contains(Thread.currentThread());
  }

  @Test
  void never_works_on_more_items_than_its_width_however_many_call() throws Exception {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    try (Workers workers = new Workers("test", 2);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.invokeAll(
          Collections.nCopies(
              10,
              () -> {
                workers.forEach(
                    50,
                    i -> {
                      most.accumulateAndGet(working.incrementAndGet(), Math::max);
                      Thread.onSpinWait();
                      working.decrementAndGet();
                    });
                return true;
              }));
    }

    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void throws_the_failure_of_a_helper_and_starts_nothing_more() {
    Thread caller = Thread.currentThread();
    CountDownLatch failed = new CountDownLatch(1);
    AtomicInteger started = new AtomicInteger();

    try (Workers workers = new Workers("test", 2)) {
      assertThatThrownBy(
              () ->
                  workers.forEach(
                      1_000_000,
                      i -> {
                        started.incrementAndGet();
                        if (Thread.currentThread() != caller) {
                          failed.countDown();
                          throw new UnsupportedOperationException("no");
                        }
                        await(failed);
                      }))
          .isInstanceOf(UnsupportedOperationException.class);
    }

    assertThat(started.get()).isLessThan(1_000_000);
  }

  @Test
  void works_again_after_a_failure() throws Exception {
    AtomicInteger done = new AtomicInteger();

    try (Workers workers = new Workers("test", 2)) {
      assertThatThrownBy(
              () ->
                  workers.forEach(
                      5,
                      i -> {
                        throw new UnsupportedOperationException("no");
                      }))
          .isInstanceOf(UnsupportedOperationException.class);
      workers.forEach(5, i -> done.incrementAndGet());
    }

    assertThat(done.get()).isEqualTo(5);
  }

  @Test
  void an_interrupted_caller_leaves_at_once() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);

    try (Workers workers = new Workers("test", 1);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var holding =
          callers.submit(
              () -> {
                workers.forEach(
                    1,
                    i -> {
                      begun.countDown();
                      await(free);
                    });
                return true;
              });
      begun.await();
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> workers.forEach(1, i -> {}))
          .isInstanceOf(InterruptedException.class);

      free.countDown();
      assertThat(holding.get()).isTrue();
    }
  }

  @Test
  void needs_a_width() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Workers("test", 0));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
