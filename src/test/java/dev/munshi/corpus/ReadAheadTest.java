package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.munshi.corpus.Supply.Found;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadAheadTest {

  private static Found found(int number) {
    return new Found(null, new Unreadable("source " + number, "is made up"));
  }

  private static Supply of(int count) {
    return sink -> {
      for (int i = 0; i < count; i++) {
        sink.accept(found(i));
      }
    };
  }

  @Test
  void hands_on_everything_in_order_on_the_calling_thread() {
    var taken = new ArrayList<Found>();
    var here = Thread.currentThread();
    new ReadAhead(of(1_000))
        .forEach(
            found -> {
              assertThat(Thread.currentThread()).isEqualTo(here);
              taken.add(found);
            });
    assertThat(taken).hasSize(1_000).startsWith(found(0), found(1)).endsWith(found(999));
  }

  @Test
  void reads_on_while_the_first_is_being_taken_in() {
    var second = new CountDownLatch(1);
    Supply supply =
        sink -> {
          sink.accept(found(1));
          sink.accept(found(2));
          second.countDown();
        };
    new ReadAhead(supply)
        .forEach(
            found -> {
              try {
                second.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(second.getCount()).isZero();
  }

  @Test
  void throws_what_the_supply_throws_after_what_it_gave() {
    var taken = new ArrayList<Found>();
    Supply failing =
        sink -> {
          sink.accept(found(1));
          throw new IllegalStateException("the disk is gone");
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> new ReadAhead(failing).forEach(taken::add))
        .withMessage("the disk is gone");
    assertThat(taken).hasSize(1);
  }

  @Test
  void stops_reading_when_the_sink_throws() {
    var reader = new AtomicReference<Thread>();
    var given = new AtomicInteger();
    Supply endless =
        sink -> {
          reader.set(Thread.currentThread());
          while (true) {
            sink.accept(found(given.getAndIncrement()));
          }
        };
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new ReadAhead(endless)
                    .forEach(
                        found -> {
                          throw new IllegalStateException("the store is full");
                        }))
        .withMessage("the store is full");
    assertThat(reader.get().isAlive()).isFalse();
  }

  @Test
  void ends_when_the_calling_thread_is_interrupted() {
    Thread.currentThread().interrupt();
    var thrown =
        org.assertj.core.api.Assertions.catchThrowable(
            () -> new ReadAhead(of(1_000)).forEach(found -> {}));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isInstanceOf(CancellationException.class);
  }
}
