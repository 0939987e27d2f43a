package dev.munshi.corpus.feeds;

import dev.munshi.corpus.Supply;
import dev.munshi.corpus.feeds.Polled.Broken;
import dev.munshi.corpus.feeds.Polled.Listed;
import dev.munshi.corpus.feeds.Polled.Unchanged;
import dev.munshi.corpus.fetching.Fetched;
import dev.munshi.corpus.fetching.Fetcher;
import dev.munshi.corpus.fetching.Validators;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The articles of a feed's entries, once: of a file, or of a page that turned out to be a feed. */
public final class FeedSupply implements Supply {

  /** The extensions that are read, for people. */
  public static final String KINDS = ".xml .rss .atom .json, each also .gz";

  private static final Pattern NAME = Pattern.compile(".*\\.(?:xml|rss|atom|json)(?:\\.gz)?");

  /** Gives the document, or throws the reason why there is none. */
  private interface Source {
    FeedDocument open() throws IOException, NotAFeedException;
  }

  private final String name;

  /** The feed's address, or null where it is a file. */
  private final @Nullable URI site;

  private final Source source;
  private final Fetcher fetcher;

  private FeedSupply(String name, @Nullable URI site, Source source, Fetcher fetcher) {
    this.name = name;
    this.site = site;
    this.source = source;
    this.fetcher = fetcher;
  }

  /** Whether the file's name has an extension of feeds; what is in it may be something else. */
  public static boolean reads(Path file) {
    return NAME.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
  }

  /** The articles that a file's entries lead to. */
  public static Supply of(Path file, Fetcher fetcher) {
    return new FeedSupply(file.toString(), null, () -> read(file), fetcher);
  }

  /** The articles that a feed's entries lead to, or nothing where the page is no feed. */
  public static Optional<Supply> of(Fetched.Page page, Fetcher fetcher) {
    try {
      return FeedDocument.head(page.address(), page.contentType(), page.bytes()).looksRight()
          ? Optional.of(
              new FeedSupply(page.address().toString(), page.address(), () -> read(page), fetcher))
          : Optional.empty();
    } catch (NotAFeedException e) {
      return Optional.empty();
    }
  }

  private static FeedDocument read(Fetched.Page page) throws NotAFeedException {
    return FeedDocument.of(page.address(), page.contentType(), page.bytes());
  }

  private static FeedDocument read(Path file) throws IOException, NotAFeedException {
    if (Files.size(file) > FeedBytes.LIMIT) {
      throw new NotAFeedException("holds more than 20 MB");
    }
    return FeedDocument.of(null, null, Files.readAllBytes(file));
  }

  /** Stops where the thread is told to; it stays interrupted then. */
  @Override
  public void forEach(Consumer<Found> sink) {
    try {
      switch (new FeedPoll(fetcher, InstantSource.system()).read(source.open(), Validators.NONE)) {
        case Listed listed -> hand(listed, sink);
        case Unchanged _ -> throw new IllegalStateException("nothing was known of the feed");
        case Broken broken -> sink.accept(unreadable(name, broken.reason()));
      }
    } catch (NotAFeedException e) {
      sink.accept(unreadable(name, e.reason()));
    } catch (IOException e) {
      sink.accept(unreadable(name, "cannot be read: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hand(Listed listed, Consumer<Found> sink) throws InterruptedException {
    var reader = new EntryReader(fetcher, InstantSource.system());
    for (var entry : listed.entries()) {
      sink.accept(found(reader, entry, listed.title()));
    }
  }

  private Found found(EntryReader reader, FeedEntry entry, @Nullable String publisher)
      throws InterruptedException {
    var address = entry.address().toString();
    return switch (reader.read(entry, publisher, Validators.NONE)) {
      case EntryArticle.Found found -> new Found(null, found.article());
      case EntryArticle.Unchanged _ -> unreadable(address, "nothing was known of the page");
      case EntryArticle.Vanished vanished -> unreadable(address, vanished.reason());
      case EntryArticle.Missing missing ->
          reader
              .fromFeed(entry, site, publisher)
              .map(found -> new Found(null, found.article()))
              .orElseGet(() -> unreadable(address, missing.reason()));
    };
  }

  private static Found unreadable(String source, String reason) {
    return new Found(null, new Unreadable(source, reason));
  }
}
