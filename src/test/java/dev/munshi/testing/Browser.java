package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium without a window, from its command line: it runs a page with its scripts and gives what
 * has become of it. That needs no further library; a driver for clicks and keys weighs 200 MB.
 *
 * @param program the executable
 * @param folder for its profile and its output, to be deleted by the test
 */
public record Browser(Path program, Path folder) {

  private static final long PATIENCE_SECONDS = 60;

  /** The page's own time, which runs as fast as it can: enough for its requests to come back. */
  private static final String PAGE_TIME = "--virtual-time-budget=20000";

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          PAGE_TIME);

  /** The machine's Chromium; where there is none, the test is skipped and says so. */
  public static Browser ofMachine(Path folder) {
    var programs =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(
                path ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(path)::resolve))
            .filter(Files::isExecutable)
            .toList();
    if (programs.isEmpty()) {
      System.out.println("Skipped: there is no Chromium on the PATH to look at the page with.");
      Assumptions.abort("no Chromium on the PATH");
    }
    return new Browser(programs.getFirst(), folder);
  }

  /** The page's elements as HTML, once its scripts have done their work. */
  public String opened(URI address) throws IOException, InterruptedException {
    var dom = folder.resolve("dom.html");
    run(Redirect.to(dom.toFile()), "--dump-dom", address.toString());
    return Files.readString(dom, UTF_8);
  }

  /**
   * A picture of a page, as PNG.
   *
   * @param height in pixels: what is below is cut off
   */
  public Path pictured(URI address, Path picture, int width, int height)
      throws IOException, InterruptedException {
    run(
        Redirect.DISCARD,
        "--hide-scrollbars",
        "--window-size=" + width + "," + height,
        "--screenshot=" + picture.toAbsolutePath(),
        address.toString());
    return picture;
  }

  private void run(Redirect output, String... order) throws IOException, InterruptedException {
    var profile = "--user-data-dir=" + folder.resolve("profile");
    var command =
        Stream.of(
                Stream.of(program.toString()), FLAGS.stream(), Stream.of(profile), Stream.of(order))
            .flatMap(words -> words)
            .toList();
    var process =
        new ProcessBuilder(command).redirectOutput(output).redirectError(Redirect.DISCARD).start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("Chromium did not open " + order[order.length - 1]);
      }
    } finally {
      process.destroyForcibly();
    }
  }
}
