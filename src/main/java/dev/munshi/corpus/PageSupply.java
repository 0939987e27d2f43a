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
 * @param addresses of pages, not of feeds
 */
public record PageSupply(List<URI> addresses, Fetcher fetcher) implements Supply {

  /** Each under way may hold a page of several megabytes. */
  private static final int AT_ONCE = 16;

  private static final ArticlePages PAGES = new ArticlePages();

  private record UnderWay(URI address, Future<ReadResult> result) {}

  @Override
  public void forEach(Consumer<Found> sink) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try (threads) {
      var waiting = addresses.iterator();
      var underWay = new ArrayDeque<UnderWay>();
      begin(waiting, underWay, threads);
      while (!underWay.isEmpty()) {
        var result = result(underWay.remove());
        begin(waiting, underWay, threads);
        sink.accept(new Found(null, result));
      }
    } catch (RuntimeException e) {
      threads.shutdownNow();
      throw e;
    }
  }

  private void begin(Iterator<URI> waiting, Queue<UnderWay> underWay, ExecutorService threads) {
    while (waiting.hasNext() && underWay.size() < AT_ONCE) {
      var address = waiting.next();
      underWay.add(new UnderWay(address, threads.submit(() -> read(address))));
    }
  }

  private static ReadResult result(UnderWay page) {
    try {
      return page.result().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      page.result().cancel(true);
      return new Unreadable(page.address().toString(), "was not fetched: the work was stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading " + page.address(), e.getCause());
    }
  }

  private ReadResult read(URI address) throws InterruptedException {
    var source = address.toString();
    return switch (fetcher.fetch(address, Validators.NONE)) {
      case Fetched.Page page -> read(source, page);
      case Fetched.NotModified _ -> new Unreadable(source, "has not changed");
      case Fetched.Gone gone -> new Unreadable(source, gone.reason());
      case Fetched.Failed failed -> new Unreadable(source, failed.reason());
      case Fetched.Refused refused -> new Unreadable(source, refused.reason());
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
}
