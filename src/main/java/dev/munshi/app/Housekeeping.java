package dev.munshi.app;

import dev.munshi.chat.Archive;
import dev.munshi.store.JobQueue;
import dev.munshi.store.MatrixSendStore;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what nobody needs any more: old answers, what people thought of them, messages. */
record Housekeeping(Archive archive, JobQueue jobs, MatrixSendStore sends, InstantSource clock)
    implements Runnable {

  /** So long a thread can be gone on with, and a message that comes again is known. */
  private static final Duration MESSAGES_KEPT = Duration.ofDays(90);

  /** So long a reaction finds its answer, and a room is greeted once. */
  private static final Duration SENDS_KEPT = Duration.ofDays(365);

  @Override
  public void run() {
    archive.forgetOld();
    jobs.prune(clock.instant(), MESSAGES_KEPT);
    sends.prune(clock.instant(), SENDS_KEPT);
  }
}
