package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.store.Home;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A home as {@code munshi serve} runs it, in this process, for tests of other packages. */
public final class ServedHome implements AutoCloseable {

  private final Bot bot;
  private final int port;

  private ServedHome(Bot bot, int port) {
    this.bot = bot;
    this.port = port;
  }

  /** Makes a new home and takes these files in, as {@code munshi ingest} does. */
  public static Path ingest(Path folder, Path... files) {
    var home = Ran.home(folder);
    for (var file : files) {
      var ran = munshi("ingest", "--home", home.toString(), file.toString());
      assertThat(ran.exit()).as(ran.err()).isZero();
    }
    return home;
  }

  /** Starts everything on a free port. */
  public static ServedHome serve(Path folder, Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("server.port", "0");
    var read = SettingsReader.read(all, Map.of(), folder.resolve("no-corpus"));
    var bot = new Bot(read);
    try {
      var progress =
          new Progress(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false);
      var home = Home.at(folder);
      var open = OpenHome.forWriting(home, home.lock(), read.embedding(), progress);
      return new ServedHome(bot, bot.start(open, progress));
    } catch (RuntimeException e) {
      bot.close();
      throw e;
    }
  }

  /** The same for a workspace, without any other setting. */
  public static ServedHome serve(Path folder, FakeSlack slack) {
    return serve(folder, settings(slack));
  }

  /** With which a home speaks to this workspace. */
  public static Map<String, String> settings(FakeSlack slack) {
    return Map.of(
        "slack.signing-secret", SignedRequests.SECRET,
        "slack.bot-token", FakeSlack.TOKEN,
        "slack.api-url", slack.apiUrl());
  }

  public int port() {
    return port;
  }

  /** What Slack sends it. */
  public SignedRequests requests() {
    return new SignedRequests(
        URI.create("http://127.0.0.1:" + port + "/slack/events"),
        SignedRequests.SECRET,
        InstantSource.system());
  }

  @Override
  public void close() {
    bot.close();
  }
}
