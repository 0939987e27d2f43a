package dev.munshi.corpus.feeds;

import dev.munshi.corpus.feeds.Polled.Broken;
import dev.munshi.corpus.feeds.Polled.Listed;
import dev.munshi.corpus.feeds.Polled.Unchanged;
import dev.munshi.corpus.fetching.Fetched;
import dev.munshi.corpus.fetching.Fetcher;
import dev.munshi.corpus.fetching.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Asks for feeds, and for the newest parts of sitemap indexes. Thread-safe. */
final class FeedPoll {

  /** What a sitemap lists as older than this was there before anybody followed it. */
  static final Duration OLDEST_IN_SITEMAP = Duration.ofDays(30);

  /** Clocks differ, and some feeds name the end of the day. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final int MOST_PARTS = 10;
  private static final int MOST_ENTRIES = 2_000;

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Map<URI, Validators> parts = new ConcurrentHashMap<>();

  FeedPoll(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Asks for a feed.
   *
   * @param known from the last visit
   */
  Polled poll(URI address, Validators known) throws InterruptedException {
    return switch (fetcher.fetch(address, known)) {
      case Fetched.Page page -> read(page);
      case Fetched.NotModified _ -> new Unchanged();
      case Fetched.Gone gone -> new Broken(gone.reason(), gone.forGood(), null);
      case Fetched.Failed failed -> new Broken(failed.reason(), false, failed.after());
      case Fetched.Refused refused -> new Broken(refused.reason(), false, null);
    };
  }

  private Polled read(Fetched.Page page) throws InterruptedException {
    try {
      var document = FeedDocument.of(page.address(), page.contentType(), page.bytes());
      return read(document, page.validators());
    } catch (NotAFeedException e) {
      return new Broken(e.reason(), false, null);
    }
  }

  /**
   * What a document lists, with what the parts list that it names.
   *
   * @param validators of the document
   */
  Polled read(FeedDocument document, Validators validators)
      throws NotAFeedException, InterruptedException {
    var feed = document.parse();
    return feed.parts().isEmpty()
        ? new Listed(feed.title(), wanted(feed).toList(), validators, Map.of(), null)
        : index(feed);
  }

  /** An index often stays the same while its parts change, so that it is never asked for that. */
  private Polled index(ParsedFeed index) throws InterruptedException {
    var newest =
        // where no part is dated, the last is most often the newest
        index.parts().reversed().stream()
            .filter(part -> part.modified() == null || part.modified().isAfter(oldest()))
            .sorted(Comparator.comparing(FeedPoll::modified).reversed())
            .limit(MOST_PARTS)
            .toList();
    var entries = new ArrayList<FeedEntry>();
    var validators = new HashMap<URI, Validators>();
    var failures = new ArrayList<String>();
    for (var part : newest) {
      try {
        entries.addAll(part(part.address(), validators));
      } catch (NotAFeedException e) {
        failures.add("its part " + part.address() + " " + e.reason());
      }
    }
    var trouble = failures.isEmpty() ? null : String.join("; ", failures);
    return trouble != null && failures.size() == newest.size()
        ? new Broken(trouble, false, null)
        : new Listed(
            null, ordered(entries.stream()).toList(), Validators.NONE, validators, trouble);
  }

  /** Remembers the parts of an index whose entries are safe. */
  void offered(Listed listed) {
    parts.putAll(listed.parts());
  }

  private static Instant modified(ParsedFeed.Part part) {
    return Objects.requireNonNullElse(part.modified(), Instant.MAX);
  }

  private List<FeedEntry> part(URI address, Map<URI, Validators> validators)
      throws NotAFeedException, InterruptedException {
    var known = parts.getOrDefault(address, Validators.NONE);
    return switch (fetcher.fetch(address, known)) {
      case Fetched.Page page -> {
        var part = FeedDocument.of(page.address(), page.contentType(), page.bytes()).parse();
        validators.put(address, page.validators());
        yield wanted(part).toList();
      }
      case Fetched.NotModified _ -> List.of();
      case Fetched.Gone gone -> throw new NotAFeedException(gone.reason());
      case Fetched.Failed failed -> throw new NotAFeedException(failed.reason());
      case Fetched.Refused refused -> throw new NotAFeedException(refused.reason());
    };
  }

  private Stream<FeedEntry> wanted(ParsedFeed feed) {
    var latest = clock.instant().plus(AHEAD);
    var believed = feed.entries().stream().map(entry -> entry.notAfter(latest));
    return ordered(
        feed.isSitemap()
            ? believed.filter(
                entry -> entry.dated().equals(Instant.EPOCH) || entry.dated().isAfter(oldest()))
            : believed);
  }

  private static Stream<FeedEntry> ordered(Stream<FeedEntry> entries) {
    return entries.sorted(Comparator.comparing(FeedEntry::dated).reversed()).limit(MOST_ENTRIES);
  }

  private Instant oldest() {
    return clock.instant().minus(OLDEST_IN_SITEMAP);
  }
}
