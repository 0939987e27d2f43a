package dev.munshi.corpus.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Gives visitors of a host their turn: two at a time, and begun no closer together than the host
 * wants. Thread-safe.
 */
final class Turns {

  private static final int AT_ONCE = 2;
  private static final int REMEMBERED = 1_000;

  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<String, Host> hosts = new HashMap<>();

  Turns(InstantSource clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** A turn that was given; closing it lets in the next. */
  interface Turn extends AutoCloseable {

    /** The host wants no visit for a while. */
    void rest(Duration time);

    @Override
    void close();
  }

  /** What is known of a host; guarded by the map's lock but for the permits. */
  private static final class Host {
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private int visitors;
    private Instant next = Instant.MIN;
    private Instant restsUntil = Instant.MIN;
  }

  /**
   * Waits until the host may be visited.
   *
   * @param pause between the begin of this visit and that of the next
   */
  Turn take(String name, Duration pause) throws InterruptedException {
    var host = entered(name);
    boolean taken = false;
    try {
      host.permits.acquire();
      taken = true;
      var wait = reserve(host, pause);
      if (wait.isPositive()) {
        sleeper.sleep(wait);
      }
      return new Given(host);
    } catch (InterruptedException | RuntimeException e) {
      leave(host, taken);
      throw e;
    }
  }

  /** How long the host still wants no visit; zero where it may be visited. */
  Duration restOf(String name) {
    synchronized (hosts) {
      var host = hosts.get(name);
      var now = clock.instant();
      return host == null || !host.restsUntil.isAfter(now)
          ? Duration.ZERO
          : Duration.between(now, host.restsUntil);
    }
  }

  private Host entered(String name) {
    synchronized (hosts) {
      if (hosts.size() >= REMEMBERED) {
        var now = clock.instant();
        hosts.values().removeIf(host -> isForgettable(host, now));
      }
      var host = hosts.computeIfAbsent(name, _ -> new Host());
      host.visitors++;
      return host;
    }
  }

  private static boolean isForgettable(Host host, Instant now) {
    return host.visitors == 0 && !host.next.isAfter(now) && !host.restsUntil.isAfter(now);
  }

  private Duration reserve(Host host, Duration pause) {
    synchronized (hosts) {
      var now = clock.instant();
      var turn = host.next.isAfter(now) ? host.next : now;
      host.next = turn.plus(pause);
      return Duration.between(now, turn);
    }
  }

  private void leave(Host host, boolean taken) {
    if (taken) {
      host.permits.release();
    }
    synchronized (hosts) {
      host.visitors--;
    }
  }

  private final class Given implements Turn {
    private final Host host;

    Given(Host host) {
      this.host = host;
    }

    @Override
    public void rest(Duration time) {
      synchronized (hosts) {
        host.restsUntil = clock.instant().plus(time);
      }
    }

    @Override
    public void close() {
      leave(host, true);
    }
  }
}
