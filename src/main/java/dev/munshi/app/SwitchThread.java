package dev.munshi.app;

import dev.munshi.index.EmbeddingFailedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes over to the embedding model that is set while the bot runs, and gives its vectors to what is
 * taken in later. What fails is tried again, ever more seldom.
 */
final class SwitchThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SwitchThread.class);

  /** How often it looks for new passages. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ModelSwitch work;
  private final Progress progress;
  private final SwitchWaits waits;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private String told = "";

  private SwitchThread(ModelSwitch work, Progress progress, Duration firstWait) {
    this.work = work;
    this.progress = progress;
    this.waits = new SwitchWaits(firstWait);
    this.thread = Thread.ofPlatform().name("embedding").unstarted(this::run);
  }

  /**
   * @param firstWait after the first failure that may pass by itself
   */
  static SwitchThread start(ModelSwitch work, Progress progress, Duration firstWait) {
    var started = new SwitchThread(work, progress, firstWait);
    started.thread.start();
    return started;
  }

  private void run() {
    try {
      while (!closed.await(next().toNanos(), TimeUnit.NANOSECONDS)) {
        // again
      }
    } catch (InterruptedException e) {
      LOG.info("embedding is cut off; the next start goes on");
    }
  }

  /**
   * @return how long to wait before the next time
   */
  private Duration next() throws InterruptedException {
    int before = work.made();
    try {
      work.run(progress);
      waits.reset();
      told = "";
      return LOOK;
    } catch (EmbeddingFailedException e) {
      if (work.made() > before) {
        waits.reset();
      }
      tell(e);
      return waits.after(e);
    } catch (RuntimeException e) {
      LOG.error("passages could not be embedded", e);
      return Duration.ofMinutes(1);
    }
  }

  /** Once for each reason. */
  private void tell(EmbeddingFailedException failure) {
    var why = String.valueOf(failure.getMessage());
    if (closed.getCount() > 0 && !why.equals(told)) {
      told = why;
      LOG.warn("{}; it is asked again, and until then passages are found as before", why);
    }
  }

  /** Ends it; whoever calls it closes the model first, so that no request is waited for. */
  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(GRACE)) {
        LOG.warn("passages are still being embedded");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
