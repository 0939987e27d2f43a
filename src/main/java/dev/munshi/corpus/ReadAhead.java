package dev.munshi.corpus;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * A supply that is read by a thread of its own, a little ahead of the one that takes it in.
 *
 * @param supply read on that thread
 */
record ReadAhead(Supply supply) implements Supply {

  /** Articles that wait at most: as many as are embedded together. */
  private static final int AHEAD = 100;

  private sealed interface Step {
    record Next(Found found) implements Step {}

    record Failed(RuntimeException reason) implements Step {}

    record Broken(Error reason) implements Step {}

    record Done() implements Step {}
  }

  /** The sink runs on the calling thread; when it throws, reading ends before this does. */
  @Override
  public void forEach(Consumer<Found> sink) {
    var steps = new ArrayBlockingQueue<Step>(AHEAD);
    var reader = Thread.ofPlatform().name("reader").daemon().start(() -> read(steps));
    try {
      boolean more = true;
      while (more) {
        more =
            switch (steps.take()) {
              case Step.Next next -> {
                sink.accept(next.found());
                yield true;
              }
              case Step.Failed failed -> throw failed.reason();
              case Step.Broken broken -> throw broken.reason();
              case Step.Done() -> false;
            };
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } finally {
      end(reader);
    }
  }

  private void read(BlockingQueue<Step> steps) {
    try {
      supply.forEach(found -> put(steps, new Step.Next(found)));
      put(steps, new Step.Done());
    } catch (RuntimeException e) {
      tell(steps, new Step.Failed(e));
    } catch (Error e) {
      tell(steps, new Step.Broken(e));
    }
  }

  /** Nobody listens to a reader that was told to stop. */
  private static void tell(BlockingQueue<Step> steps, Step last) {
    if (!Thread.currentThread().isInterrupted()) {
      put(steps, last);
    }
  }

  private static void put(BlockingQueue<Step> steps, Step step) {
    try {
      steps.put(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private static CancellationException interrupted(InterruptedException cause) {
    var stopped = new CancellationException("reading was interrupted");
    stopped.initCause(cause);
    return stopped;
  }

  private static void end(Thread reader) {
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
