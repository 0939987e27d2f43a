package dev.munshi.corpus;

import dev.munshi.corpus.fetching.Fetched;
import dev.munshi.corpus.fetching.Fetcher;
import dev.munshi.corpus.fetching.Validators;
import dev.munshi.corpus.reading.ArticlePages;
import dev.munshi.corpus.reading.ReadResult;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The articles of pages on the web. Several are fetched and read at once, and handed on in their
 * order.
 *
 * @param addresses of pages
 * @param lists what a page is that lists other pages
 */
public record PageSupply(List<URI> addresses, Fetcher fetcher, Lists lists) implements Supply {

  /** Knows pages that are no articles and lead to some. */
  public interface Lists {

    /** The articles that the page leads to, or nothing where it is no list. */
    Optional<Supply> of(Fetched.Page page);
  }

  /** Each under way may hold a page of several megabytes. */
  private static final int AT_ONCE = 16;

  private static final ArticlePages PAGES = new ArticlePages();

  /** Pages of which none is a list. */
  public PageSupply(List<URI> addresses, Fetcher fetcher) {
    this(addresses, fetcher, page -> Optional.empty());
  }

  private record UnderWay(URI address, Future<Supply> result) {}

  @Override
  public void forEach(Consumer<Found> sink) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        handOn(threads, sink);
      } finally {
        // where the sink threw, nobody waits for the pages under way
        threads.shutdownNow();
      }
    }
  }

  private void handOn(ExecutorService threads, Consumer<Found> sink) {
    var waiting = addresses.iterator();
    var underWay = new ArrayDeque<UnderWay>();
    begin(waiting, underWay, threads);
    while (!underWay.isEmpty()) {
      var result = result(underWay.remove());
      begin(waiting, underWay, threads);
      result.forEach(sink);
    }
  }

  private void begin(Iterator<URI> waiting, Queue<UnderWay> underWay, ExecutorService threads) {
    while (waiting.hasNext() && underWay.size() < AT_ONCE) {
      var address = waiting.next();
      underWay.add(new UnderWay(address, threads.submit(() -> read(address))));
    }
  }

  private static Supply result(UnderWay page) {
    try {
      return page.result().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      page.result().cancel(true);
      return unreadable(page.address().toString(), "was not fetched: the work was stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading " + page.address(), e.getCause());
    }
  }

  private Supply read(URI address) throws InterruptedException {
    var source = address.toString();
    return switch (fetcher.fetch(address, Validators.NONE)) {
      case Fetched.Page page -> lists.of(page).orElseGet(() -> one(read(source, page)));
      case Fetched.NotModified _ -> unreadable(source, "has not changed");
      case Fetched.Gone gone -> unreadable(source, gone.reason());
      case Fetched.Failed failed -> unreadable(source, failed.reason());
      case Fetched.Refused refused -> unreadable(source, refused.reason());
    };
  }

  private static ReadResult read(String source, Fetched.Page page) {
    if (isFeed(page.contentType())) {
      return new Unreadable(source, "is a feed or a sitemap; put it under corpus.feeds");
    }
    return switch (PAGES.read(page.address().toString(), page.contentType(), page.bytes())) {
      case Unreadable bad -> new Unreadable(source, bad.reason());
      case Read read -> new Read(OwnAddress.given(read.draft(), page.address()));
    };
  }

  private static boolean isFeed(@Nullable String contentType) {
    var kind = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    return kind.toLowerCase(Locale.ROOT)
        .matches("(application|text)/((?!xhtml).*\\+)?(xml|json)|application/(x-)?gzip");
  }

  private static Supply unreadable(String source, String reason) {
    return one(new Unreadable(source, reason));
  }

  private static Supply one(ReadResult result) {
    return sink -> sink.accept(new Found(null, result));
  }
}
