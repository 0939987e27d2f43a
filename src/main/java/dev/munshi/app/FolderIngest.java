package dev.munshi.app;

import dev.munshi.corpus.FileSupply;
import dev.munshi.corpus.Library;
import dev.munshi.corpus.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Takes in files and folders, with progress, and marks what left a folder since. */
final class FolderIngest {

  private final Library library;
  private final Progress progress;

  FolderIngest(Library library, Progress progress) {
    this.library = library;
    this.progress = progress;
  }

  /**
   * @param what the work is called
   * @return how many articles are no longer where they were read
   */
  int run(String what, Sources sources, Consumer<Outcome> each) {
    var places = places(sources);
    try (var bar = progress.of(what, places.size())) {
      var ingested =
          library.ingest(
              new FileSupply(sources.files()),
              outcome -> {
                var place = places.get(file(outcome.source()));
                bar.step(1, place == null ? 0 : place);
                each.accept(outcome);
              });
      return sources.folders().stream()
          .mapToInt(folder -> library.markGone(folder, ingested))
          .sum();
    }
  }

  /** How many files are done when one of them is under way. */
  private static Map<String, Integer> places(Sources sources) {
    var places = new HashMap<String, Integer>();
    for (Path file : sources.files()) {
      places.putIfAbsent(file.toString(), places.size());
    }
    return places;
  }

  private static String file(String source) {
    return source.replaceFirst(":\\d+$", "");
  }
}
