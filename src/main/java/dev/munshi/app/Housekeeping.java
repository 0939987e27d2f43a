package dev.munshi.app;

import dev.munshi.chat.Archive;
import dev.munshi.store.JobQueue;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what nobody needs any more: old answers, what people thought of them, messages. */
record Housekeeping(Archive archive, JobQueue jobs, InstantSource clock) implements Runnable {

  /** So long a thread can be gone on with, and a message that comes again is known. */
  private static final Duration MESSAGES_KEPT = Duration.ofDays(90);

  @Override
  public void run() {
    archive.forgetOld();
    jobs.prune(clock.instant(), MESSAGES_KEPT);
  }
}
