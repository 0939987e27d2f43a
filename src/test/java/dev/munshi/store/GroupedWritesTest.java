package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.testing.Await;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupedWritesTest {

  private static final int WRITES = 50;

  @TempDir Path folder;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch held = new CountDownLatch(1);
  private Database database;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    database.useHandle(handle -> handle.execute("CREATE TABLE line (number INTEGER)"));
  }

  @AfterEach
  void close() {
    held.countDown();
    threads.close();
    database.close();
  }

  private static int write(Handle handle, int number) {
    return handle.execute("INSERT INTO line VALUES (?)", number);
  }

  private Set<Integer> lines() {
    return database.withHandle(
        handle ->
            new HashSet<>(handle.createQuery("SELECT number FROM line").mapTo(int.class).list()));
  }

  /** What is written meanwhile waits for the next transaction. */
  private CompletableFuture<Integer> holdTheWriter() throws Exception {
    var begun = new CountDownLatch(1);
    var end =
        CompletableFuture.supplyAsync(
            () ->
                database.inGroup(
                    handle -> {
                      begun.countDown();
                      awaitRelease();
                      return write(handle, -1);
                    }),
            threads);
    begun.await();
    return end;
  }

  private void awaitRelease() {
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitWaiting(AtomicInteger asked, int number) throws Exception {
    Await.until("all wait", () -> asked.get() == number && database.waitingWrites() == number);
  }

  @Test
  void what_many_write_at_once_shares_a_transaction() throws Exception {
    var first = holdTheWriter();
    var handles = Collections.<Handle>newSetFromMap(new IdentityHashMap<>());
    var asked = new AtomicInteger();
    var ends =
        IntStream.range(0, WRITES)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          asked.incrementAndGet();
                          return database.inGroup(
                              handle -> {
                                handles.add(handle);
                                return write(handle, i);
                              });
                        },
                        threads))
            .toList();
    awaitWaiting(asked, WRITES);

    held.countDown();
    first.join();
    ends.forEach(CompletableFuture::join);

    assertThat(handles).hasSize(1);
    assertThat(lines()).hasSize(WRITES + 1);
  }

  @Test
  void the_fault_of_one_is_not_that_of_the_others() throws Exception {
    var first = holdTheWriter();
    var asked = new AtomicInteger();
    var good =
        CompletableFuture.supplyAsync(
            () -> {
              asked.incrementAndGet();
              return database.inGroup(handle -> write(handle, 1));
            },
            threads);
    var bad =
        CompletableFuture.supplyAsync(
            () -> {
              asked.incrementAndGet();
              return database.inGroup(
                  handle -> write(handle, 2) + handle.execute("INSERT INTO nowhere VALUES (1)"));
            },
            threads);
    awaitWaiting(asked, 2);

    held.countDown();
    first.join();

    assertThat(good.join()).isOne();
    assertThatThrownBy(bad::join).hasCauseInstanceOf(StoreFailedException.class);
    assertThat(lines()).containsExactlyInAnyOrder(-1, 1);
  }

  @Test
  void nothing_is_written_once_it_is_closed() {
    database.close();

    assertThatThrownBy(() -> database.inGroup(handle -> write(handle, 1)))
        .isInstanceOf(StoreFailedException.class)
        .hasMessageContaining("closed");
  }
}
