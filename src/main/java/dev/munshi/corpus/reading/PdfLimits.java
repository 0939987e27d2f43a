package dev.munshi.corpus.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How far a PDF is followed.
 *
 * @param pages the most that it may have
 * @param time the longest that reading it may take
 */
record PdfLimits(int pages, Duration time) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static final PdfLimits USUAL = new PdfLimits(2_000, Duration.ofSeconds(20));

  /** The longest content or font, unpacked, in bytes: what is longer is made to fill the memory. */
  static final int LONGEST_STREAM = 32 << 20;

  /** Letters of one page; the densest page of a newspaper has a tenth of it. */
  static final int MOST_LETTERS_OF_PAGE = 300_000;

  /** Letters of all pages. */
  static final int MOST_LETTERS = 20_000_000;

  /** Saved states of the page that is drawn; PDF 1.7 counts on 28 (ISO 32000-1, annex C). */
  static final int DEEPEST_STATE = 10_000;

  /** What goes beyond a limit; unchecked, so that PDFBox does not take it for a page's fault. */
  static final class ExceededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExceededException(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** Counts the time of this thread from now on. */
  Clock start() {
    return new Clock(this, now());
  }

  /** Time at work where the machine tells it, so that a busy machine refuses nothing. */
  private static long now() {
    return Thread.currentThread().isVirtual() || !THREADS.isCurrentThreadCpuTimeSupported()
        ? System.nanoTime()
        : THREADS.getCurrentThreadCpuTime();
  }

  /**
   * @param started in nanoseconds
   */
  record Clock(PdfLimits limits, long started) {

    void check() {
      if (now() - started > limits.time.toNanos()) {
        throw new ExceededException(
            "takes longer than %d s to read".formatted(limits.time.toSeconds()));
      }
    }
  }
}
