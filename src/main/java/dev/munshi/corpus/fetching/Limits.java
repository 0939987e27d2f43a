package dev.munshi.corpus.fetching;

import java.time.Duration;

/**
 * What a fetch may cost.
 *
 * @param connect until a connection stands
 * @param whole for all requests of a fetch together, however slowly a server sends; the waiting for
 *     a turn does not count
 * @param redirects the most that are followed
 * @param pageBytes of a page, decompressed
 * @param robotsBytes of a robots.txt; what comes after is not read (RFC 9309, 2.5: at least 500
 *     KiB)
 */
record Limits(Duration connect, Duration whole, int redirects, int pageBytes, int robotsBytes) {

  static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 5, 10_000_000, 512_000);
}
