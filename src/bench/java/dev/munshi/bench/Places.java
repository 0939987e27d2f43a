package dev.munshi.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a benchmark reads and keeps things, as {@link Benchmarks} tells the JVMs that it starts.
 */
final class Places {

  private static final String FOLDER = "munshi.bench.folder";
  private static final String HOME = "munshi.bench.home";

  private Places() {}

  /** The arguments by which another JVM knows the same places. */
  static String[] tell(Path folder, @Nullable Path home) {
    var told = "-D" + FOLDER + "=" + folder.toAbsolutePath();
    return home == null
        ? new String[] {told}
        : new String[] {told, "-D" + HOME + "=" + home.toAbsolutePath()};
  }

  /** Where indexes are made and kept for the next run. */
  static Path folder() {
    return Path.of(System.getProperty(FOLDER, "target/bench"));
  }

  /** Where the index of a corpus of this size is; one around a home's vectors is another one. */
  static Path index(int passages) {
    return folder().resolve((home() == null ? "drawn-" : "home-") + passages);
  }

  /** Where the embedding model unpacks itself. */
  static Path natives() {
    return folder().resolve("native");
  }

  /** A home whose passages are read, or null. */
  static @Nullable Path home() {
    var home = System.getProperty(HOME);
    return home == null ? null : Path.of(home);
  }

  /** The space around the home's vectors, or around drawn ones where there is no home. */
  static VectorSpace space() {
    var home = home();
    return home == null ? VectorSpace.drawn() : VectorSpace.around(home);
  }
}
