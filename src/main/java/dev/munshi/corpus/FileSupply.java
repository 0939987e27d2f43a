package dev.munshi.corpus;

import dev.munshi.corpus.reading.ArticleFiles;
import dev.munshi.corpus.reading.ReadResult;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The articles of files, in their order; several files are read at once.
 *
 * @param files each read once
 */
public record FileSupply(Iterable<Path> files) implements Supply {

  private static final int READERS = 2;

  /** Files that are read or wait for their turn; of each, everything is kept until then. */
  private static final int AHEAD = 8;

  @Override
  public void forEach(Consumer<Found> sink) {
    var readers =
        Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().name("file-reader-", 0).daemon().factory());
    try {
      forEach(sink, readers);
    } finally {
      readers.shutdownNow();
    }
  }

  /**
   * A file on its way.
   *
   * @param results what it holds, or null where it is to be read piece by piece
   */
  private record Reading(Path file, @Nullable Future<List<ReadResult>> results) {}

  private void forEach(Consumer<Found> sink, ExecutorService readers) {
    var reader = new ArticleFiles();
    var ahead = new ArrayDeque<Reading>();
    for (var file : files) {
      if (ahead.size() == AHEAD) {
        handOn(reader, ahead.remove(), sink);
      }
      boolean whole = !holdsMany(file);
      ahead.add(new Reading(file, whole ? readers.submit(() -> all(reader, file)) : null));
    }
    while (!ahead.isEmpty()) {
      handOn(reader, ahead.remove(), sink);
    }
  }

  /** Files of JSON Lines have no end that one could wait for. */
  private static boolean holdsMany(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jsonl(\\.gz)?");
  }

  private static List<ReadResult> all(ArticleFiles reader, Path file) {
    var results = new ArrayList<ReadResult>();
    reader.read(file, results::add);
    return results;
  }

  private static void handOn(ArticleFiles reader, Reading reading, Consumer<Found> sink) {
    Consumer<ReadResult> each = result -> sink.accept(new Found(reading.file(), result));
    if (reading.results() == null) {
      reader.read(reading.file(), each);
    } else {
      awaited(reading.results()).forEach(each);
    }
  }

  private static List<ReadResult> awaited(Future<List<ReadResult>> results) {
    try {
      return results.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("reading was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("reading a file", e.getCause());
    }
  }
}
