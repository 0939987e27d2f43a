package dev.munshi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * What {@code .ci/matrix} brought: a homeserver, and the libraries of people's clients.
 *
 * @param folder where it is
 */
public record MatrixKit(Path folder) {

  /** Names the folder that {@code .ci/matrix} prints. */
  private static final String VARIABLE = "MATRIX_KIT";

  private static final Path SCRIPTS = Path.of("src/test/matrix");

  private static final String ENDING =
      "\"$0\" \"$@\" >/dev/null & cat >/dev/null; kill $!; wait $!";

  /** The machine's; where there is none, the test is skipped and says so. */
  public static MatrixKit ofMachine() {
    var folder = System.getenv(VARIABLE);
    if (folder == null || !Files.isDirectory(Path.of(folder))) {
      System.err.println(
          "Skipped: there is no Matrix homeserver to speak to; "
              + VARIABLE
              + "=$(.ci/matrix) brings one.");
      Assumptions.abort("no Matrix homeserver");
    }
    return new MatrixKit(Path.of(folder));
  }

  /** A homeserver; it ends when its standard input does, so that none outlives a killed test. */
  Process synapse(Path config, Path log) {
    return start(
        log, "sh", "-c", ENDING, python(), "-m", "synapse.app.homeserver", "-c", config.toString());
  }

  /** People's clients by matrix-js-sdk. */
  Process javascript(Path log) {
    return start(log, folder.resolve("node").toString(), script("peer.mjs"), folder.toString());
  }

  /** People's clients by matrix-nio. */
  Process nio(Path log) {
    return start(log, python(), script("peer.py"));
  }

  private String python() {
    return folder.resolve("python").toString();
  }

  /** The homeserver's settings, with words to be filled in. */
  static String homeserver() throws IOException {
    return Files.readString(SCRIPTS.resolve("homeserver.yaml"));
  }

  private static String script(String name) {
    return SCRIPTS.resolve(name).toAbsolutePath().toString();
  }

  private static Process start(Path log, String... command) {
    try {
      return new ProcessBuilder(command).redirectError(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
