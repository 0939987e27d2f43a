package dev.munshi.app;

import dev.munshi.language.Isolated;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Tells on standard error how far a long work is: a bar that moves on a terminal, a line now and
 * then elsewhere.
 */
final class Progress {

  private static final long TERMINAL_NANOS = Duration.ofMillis(100).toNanos();
  private static final long PLAIN_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int WIDTH = 30;

  /** From here on the time left is said in minutes. */
  private static final double SECONDS_SAID = 90;

  private final PrintStream err;
  private final boolean terminal;

  Progress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  void say(String line) {
    err.println(Isolated.shown(line));
  }

  /**
   * Begins a work on articles.
   *
   * @param total how many steps, or 0 where that is not known
   */
  Bar of(String what, int total) {
    return of(what, "articles", total);
  }

  /**
   * Begins a work.
   *
   * @param counted what its steps are, in the plural
   * @param total how many steps, or 0 where that is not known
   */
  Bar of(String what, String counted, int total) {
    return new Bar(what, counted, total);
  }

  /** One work under way. For one thread. */
  final class Bar implements AutoCloseable {
    private final String what;
    private final String counted;
    private final int total;
    private final long start = System.nanoTime();
    private long shown = start;
    private int done;
    private int reached;

    private Bar(String what, String counted, int total) {
      this.what = what;
      this.counted = counted;
      this.total = total;
    }

    /** Some are done; they are what is counted to the total. */
    void step(int steps) {
      step(steps, done + steps);
    }

    /**
     * Some are done.
     *
     * @param place how much of the total is done
     */
    void step(int steps, int place) {
      done += steps;
      reached = Math.max(reached, place);
      long now = System.nanoTime();
      if (now - shown >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
        shown = now;
        show();
      }
    }

    private void show() {
      double seconds = (System.nanoTime() - start) / 1e9;
      var rate =
          "%,d %s, %.0f a second%s"
              .formatted(done, counted, done / Math.max(seconds, 1e-3), timeLeft(seconds));
      if (terminal) {
        err.print("\r" + what + " " + bar() + rate + "\u001b[K");
        err.flush();
      } else {
        err.println(what + ": " + rate);
      }
    }

    /** From how long the share took that is done. */
    private String timeLeft(double seconds) {
      if (reached == 0 || reached >= total) {
        return "";
      }
      double left = seconds * (total - reached) / reached;
      return left < SECONDS_SAID
          ? ", about %.0f s left".formatted(left)
          : ", about %.0f min left".formatted(left / 60);
    }

    private String bar() {
      if (total == 0) {
        return "";
      }
      int filled = (int) Math.min(WIDTH, (long) WIDTH * reached / total);
      return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
    }

    /** Leaves a clean line. */
    @Override
    public void close() {
      if (terminal && shown != start) {
        err.print("\r\u001b[K");
        err.flush();
      }
    }
  }
}
