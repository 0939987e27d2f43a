package dev.munshi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several threads want to write at the same time in one transaction, so that they share
 * its wait for the disk, and do not compete for the lock of the database. Thread-safe.
 */
final class GroupedWrites implements AutoCloseable {

  /** So that the first of a group is not kept waiting for long. */
  private static final int LARGEST_GROUP = 256;

  /** A write that waits for its transaction. */
  private record Waiting<T extends @Nullable Object>(
      HandleCallback<T, RuntimeException> work, CompletableFuture<T> end) {

    /** Gives what remains to be done after the commit. */
    Runnable run(Handle handle) {
      var result = work.withHandle(handle);
      return () -> end.complete(result);
    }
  }

  private final Database database;
  private final BlockingQueue<Waiting<?>> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("store-writer").factory());

  GroupedWrites(Database database) {
    this.database = database;
  }

  /**
   * Runs a write; when this returns, it is committed.
   *
   * @param work runs a second time where the first was rolled back
   * @throws StoreFailedException where it is not committed
   */
  <T extends @Nullable Object> T run(HandleCallback<T, RuntimeException> work) {
    var write = new Waiting<>(work, new CompletableFuture<T>());
    waiting.add(write);
    try {
      thread.execute(this::writeAllThatWaits);
      return write.end().join();
    } catch (RejectedExecutionException e) {
      throw new StoreFailedException("the database is closed", e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void writeAllThatWaits() {
    List<Waiting<?>> group = new ArrayList<>();
    waiting.drainTo(group, LARGEST_GROUP);
    if (group.isEmpty()) {
      return;
    }
    try {
      write(group);
    } catch (RuntimeException | Error e) {
      // the fault of one is not that of the others
      group.forEach(this::writeAlone);
    }
  }

  private void write(List<Waiting<?>> group) {
    List<Runnable> ends = new ArrayList<>();
    database.useTransaction(handle -> group.forEach(write -> ends.add(write.run(handle))));
    ends.forEach(Runnable::run);
  }

  private void writeAlone(Waiting<?> write) {
    try {
      write(List.of(write));
    } catch (RuntimeException | Error e) {
      write.end().completeExceptionally(e);
    }
  }

  int waiting() {
    return waiting.size();
  }

  /** What waits is still written. */
  @Override
  public void close() {
    thread.close();
  }
}
