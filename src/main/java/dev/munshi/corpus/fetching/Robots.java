package dev.munshi.corpus.fetching;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Gone;
import dev.munshi.corpus.fetching.Fetched.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Knows the robots.txt of the hosts visited last (RFC 9309). Thread-safe. */
final class Robots {

  /** The product token that a robots.txt names us by. */
  static final String NAME = "munshi";

  /** RFC 9309, 2.4, asks for no more. */
  private static final Duration KEPT = Duration.ofHours(24);

  private static final Duration TROUBLE_KEPT = Duration.ofMinutes(5);
  private static final int HOSTS = 1_000;

  /** Fetches a robots.txt. */
  interface Source {
    Fetched fetch(HttpUrl robots) throws InterruptedException;
  }

  private final Source source;
  private final InstantSource clock;
  private final Map<HttpUrl, Host> hosts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<HttpUrl, Host> eldest) {
          return size() > HOSTS;
        }
      };

  Robots(Source source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The rules for a page's host; asks the host where they are not known, or no longer. */
  HostRules rulesFor(HttpUrl page) throws InterruptedException {
    var robots = page.newBuilder().encodedPath("/robots.txt").query(null).build();
    Host host;
    synchronized (hosts) {
      host = hosts.computeIfAbsent(robots, Host::new);
    }
    return host.rules();
  }

  private HostRules read(HttpUrl robots, Fetched fetched) {
    return switch (fetched) {
      case Page page -> new HostRules.Known(parsed(robots, page));
      case Gone _ -> new HostRules.Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
      case Failed failed when !failed.again() ->
          new HostRules.Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
      default -> new HostRules.Unknown(fetched);
    };
  }

  private static SimpleRobotRules parsed(HttpUrl robots, Page page) {
    // by itself it forbids everything where the delay is long, and logs what hosts write wrong
    var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    var type = page.contentType() == null ? "text/plain" : page.contentType();
    return parser.parseContent(robots.toString(), page.bytes(), type, List.of(NAME));
  }

  /** One host; its lock lets one thread ask while the others wait for the answer. */
  private final class Host {
    private final ReentrantLock lock = new ReentrantLock();
    private final HttpUrl robots;
    private @Nullable HostRules rules;
    private Instant until = Instant.MIN;

    Host(HttpUrl robots) {
      this.robots = robots;
    }

    HostRules rules() throws InterruptedException {
      lock.lockInterruptibly();
      try {
        var known = rules;
        if (known == null || !clock.instant().isBefore(until)) {
          known = read(robots, source.fetch(robots));
          rules = known;
          until = clock.instant().plus(known instanceof HostRules.Known ? KEPT : TROUBLE_KEPT);
        }
        return known;
      } finally {
        lock.unlock();
      }
    }
  }
}
