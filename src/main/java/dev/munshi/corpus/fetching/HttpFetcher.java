package dev.munshi.corpus.fetching;

import dev.munshi.corpus.fetching.Admission.Decision;
import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Refused;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.HttpUrl;

/**
 * Gets pages over HTTP, the address of which may be hostile and the host of which is a stranger.
 *
 * <ul>
 *   <li>Only http and https, on ports 80, 443, 8080 and 8443, without user names, and only to
 *       addresses of the public internet; {@link FetchSettings#allowedHosts} are let through. The
 *       same holds for each redirect. No proxy of the environment is used.
 *   <li>At most 30 seconds, 10 MB after decompression (gzip) and 5 redirects for a page.
 *   <li>robots.txt is respected, whoever asks for the page, and so is its crawl delay up to a
 *       minute; two connections a host, and a second between two visits.
 *   <li>A host that asks for rest with Retry-After is not visited before that is over.
 * </ul>
 *
 * Thread-safe.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

  /** Between two visits of a host that says nothing of it. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Gate gate;
  private final Limits limits;
  private final Requests requests;
  private final Turns turns;
  private final Robots robots;

  public HttpFetcher(FetchSettings settings, InstantSource clock) {
    this(settings, Limits.DEFAULT, Network.SYSTEM, clock, Thread::sleep);
  }

  HttpFetcher(
      FetchSettings settings,
      Limits limits,
      Network network,
      InstantSource clock,
      Sleeper sleeper) {
    this.gate = new Gate(settings);
    this.limits = limits;
    this.requests = new Requests(settings, limits, network, clock);
    this.turns = new Turns(clock, sleeper);
    this.robots = new Robots(this::fetchRobots, clock);
  }

  @Override
  public Fetched fetch(URI address, Validators known) throws InterruptedException {
    HttpUrl url;
    try {
      url = gate.open(address.toString());
    } catch (RefusedException e) {
      return new Refused(e.reason());
    }
    return new Trail(gate, requests, Errand.page(known, limits), this::admitToPage, limits)
        .follow(url);
  }

  private Decision admitToPage(HttpUrl url) throws InterruptedException {
    var resting = turns.restOf(url.host());
    if (resting.isPositive()) {
      return stay(resting);
    }
    var rules = robots.rulesFor(url);
    var objection = rules.objection(url);
    return objection == null ? inTurn(url, pause(url, rules)) : new Decision.Stay(objection);
  }

  private Decision inTurn(HttpUrl url, Duration pause) throws InterruptedException {
    var turn = turns.take(url.host(), pause);
    // those before may have been told to stop
    var resting = turns.restOf(url.host());
    if (resting.isPositive()) {
      turn.close();
      return stay(resting);
    }
    return new Decision.Go(turn);
  }

  private static Decision stay(Duration resting) {
    return new Decision.Stay(new Failed("its host asked for a rest", true, resting));
  }

  private Duration pause(HttpUrl url, HostRules rules) {
    var least = gate.allows(url) ? Duration.ZERO : PAUSE;
    return rules.delay().compareTo(least) > 0 ? rules.delay() : least;
  }

  private Fetched fetchRobots(HttpUrl url) throws InterruptedException {
    return new Trail(gate, requests, Errand.robots(limits), this::admitToRobots, limits)
        .follow(url);
  }

  private Decision admitToRobots(HttpUrl url) throws InterruptedException {
    return new Decision.Go(turns.take(url.host(), Duration.ZERO));
  }

  /** Closes the connections that are kept. */
  @Override
  public void close() {
    requests.close();
  }
}
