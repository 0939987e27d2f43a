package dev.munshi.corpus;

import dev.munshi.corpus.reading.ReadResult;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where articles come from: files, addresses, feeds. */
public interface Supply {

  /**
   * One thing that was found.
   *
   * @param file the file that it stands in, or null where it is from the web; an article without an
   *     address is known by its file
   * @param result the article, or the reason why there is none
   */
  record Found(@Nullable Path file, ReadResult result) {}

  /**
   * Hands on everything there is, on the calling thread; what cannot be read is handed on as well,
   * and only what the sink throws is thrown.
   */
  void forEach(Consumer<Found> sink);
}
