package dev.munshi.corpus.fetching;

import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SettableClock;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A fetcher on a web of one site, to which every connection leads, and of names that lead where a
 * test says. Its time passes only when somebody sleeps.
 */
final class Fetching implements AutoCloseable {

  static final String PUBLIC = "93.184.216.34";

  final LocalSite site = new LocalSite();
  final SettableClock clock = new SettableClock(Instant.parse("2024-03-04T10:00:00Z"));
  final DivertedSockets sockets = new DivertedSockets(site.port());
  final List<Duration> slept = new CopyOnWriteArrayList<>();
  final List<String> lookups = new CopyOnWriteArrayList<>();
  final HttpFetcher fetcher;

  private final Map<String, Queue<String>> names = new ConcurrentHashMap<>();

  Fetching() {
    this(Limits.DEFAULT);
  }

  Fetching(Limits limits) {
    var settings = new FetchSettings(List.of("wiki.internal"), "press@gazette.example");
    var network = new Network(this::lookup, sockets);
    fetcher = new HttpFetcher(settings, limits, network, clock, this::sleep);
    resolve("gazette.example", PUBLIC);
    resolve("wiki.internal", "10.0.0.7");
  }

  /**
   * Says what a name leads to.
   *
   * @param answers look-up by look-up, the last for all that follow; each of addresses with blanks
   *     between
   */
  void resolve(String name, String... answers) {
    names.put(name, new ArrayDeque<>(List.of(answers)));
  }

  private List<InetAddress> lookup(String name) throws UnknownHostException {
    lookups.add(name);
    var answers = names.get(name);
    if (answers == null) {
      throw new UnknownHostException(name);
    }
    synchronized (answers) {
      var answer = answers.size() > 1 ? answers.remove() : answers.element();
      return Stream.of(answer.split(" ")).map(InetAddress::ofLiteral).toList();
    }
  }

  private void sleep(Duration time) {
    slept.add(time);
    clock.advance(time);
  }

  /** Gets a page of {@code gazette.example}. */
  Fetched get(String path) throws InterruptedException {
    return get(path, Validators.NONE);
  }

  /** Gets a page of {@code gazette.example} of which something is known. */
  Fetched get(String path, Validators known) throws InterruptedException {
    return fetcher.fetch(URI.create("http://gazette.example" + path), known);
  }

  /** Gets a page by its whole address. */
  Fetched visit(String address) throws InterruptedException {
    return fetcher.fetch(URI.create(address), Validators.NONE);
  }

  @Override
  public void close() {
    fetcher.close();
    site.close();
  }
}
