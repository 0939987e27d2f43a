package dev.munshi.journey;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.munshi.app.Main;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code munshi serve} in a process of its own, set up by environment variables. */
public final class ServeProcess implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final int port;

  private ServeProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  static ServeProcess start(Path home, FakeSlack slack) throws IOException {
    return start(home, variables(slack));
  }

  /** The settings with which it speaks to this Slack. */
  public static Map<String, String> variables(FakeSlack slack) {
    return Map.of(
        "MUNSHI_SLACK_SIGNING_SECRET", SignedRequests.SECRET,
        "MUNSHI_SLACK_BOT_TOKEN", FakeSlack.TOKEN,
        "MUNSHI_SLACK_API_URL", slack.apiUrl());
  }

  static ServeProcess start(Path home, Map<String, String> variables) throws IOException {
    return start(home, variables, List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"));
  }

  /**
   * @param jvm options of Java
   */
  public static ServeProcess start(Path home, Map<String, String> variables, List<String> jvm)
      throws IOException {
    int port = freePort();
    var log = home.resolveSibling("serve.log");
    var builder =
        new ProcessBuilder(command(home, jvm))
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var environment = builder.environment();
    environment.putAll(variables);
    environment.put("MUNSHI_SERVER_PORT", Integer.toString(port));
    return new ServeProcess(builder.start(), log, port);
  }

  private static List<String> command(Path home, List<String> jvm) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "serve", "--home", home.toString()));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** What it has logged and said so far, and those before it in the same home. */
  String log() throws IOException {
    return Files.readString(log);
  }

  public SignedRequests requests() {
    return new SignedRequests(
        address("/slack/events"), SignedRequests.SECRET, InstantSource.system());
  }

  /** Waits until it answers this path with 200. */
  public void await(HttpClient client, String path) throws Exception {
    var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(5)).build();
    Await.until(
        path + " of a process",
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError("it ended by itself: " + Files.readString(log));
          }
          try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
          } catch (IOException e) {
            return false;
          }
        });
  }

  public long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill} does: it may finish what it is at. */
  void stop() throws Exception {
    process.destroy();
    if (!process.waitFor(20, SECONDS)) {
      throw new AssertionError("it does not stop: " + Files.readString(log));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
