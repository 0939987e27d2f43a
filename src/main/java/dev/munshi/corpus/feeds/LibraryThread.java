package dev.munshi.corpus.feeds;

import dev.munshi.corpus.Library;
import dev.munshi.corpus.Outcome;
import dev.munshi.corpus.Supply;
import dev.munshi.store.ArticleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes a library while the bot runs. Whoever waits for it may be interrupted;
 * it is not, for an index that is interrupted while it writes is closed.
 */
public final class LibraryThread implements Intake, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LibraryThread.class);
  private static final int GRACE_SECONDS = 30;

  private final Library library;
  private final ArticleStore articles;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("library").factory());

  /**
   * Begins to wait for work.
   *
   * @param articles of the same home as the library
   */
  public LibraryThread(Library library, ArticleStore articles) {
    this.library = library;
    this.articles = articles;
  }

  @Override
  public List<Outcome> ingest(Supply supply) throws InterruptedException {
    return inTurn(() -> ingestNow(supply));
  }

  @Override
  public void markGone(String article) throws InterruptedException {
    inTurn(
        () -> {
          library.markGone(List.of(article));
          return article;
        });
  }

  @Override
  public void markSeen(String article) throws InterruptedException {
    inTurn(
        () -> {
          articles.markBack(article);
          return article;
        });
  }

  /** Lets something else write the library, when its turn comes. */
  public void run(Runnable work) throws InterruptedException {
    inTurn(Executors.callable(work));
  }

  private <T> T inTurn(Callable<T> work) throws InterruptedException {
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("writing the library", e.getCause());
    }
  }

  private List<Outcome> ingestNow(Supply supply) {
    var outcomes = new ArrayList<Outcome>();
    library.ingest(supply, outcomes::add);
    return outcomes;
  }

  /** Finishes what it is at, and what waits. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("articles are still being taken in; the next start finishes it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
