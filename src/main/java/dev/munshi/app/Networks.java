package dev.munshi.app;

import dev.munshi.chat.ChatPort;
import dev.munshi.chat.slack.SlackApp;
import dev.munshi.chat.slack.SlackServices;
import dev.munshi.web.Endpoint;
import dev.munshi.web.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The chat networks that are set up. Thread-safe. */
final class Networks implements AutoCloseable {

  private final Optional<SlackApp> slack;

  /** Wires them; nothing is heard before {@link #start}, or before the endpoints are mounted. */
  Networks(Settings settings, SlackServices services) {
    this.slack = settings.slack().map(s -> new SlackApp(s, services));
  }

  /** Begins to hear where that needs no request from outside; returns at once. */
  void start() {
    slack.ifPresent(SlackApp::start);
  }

  List<ChatPort> ports() {
    var ports = new ArrayList<ChatPort>();
    slack.map(SlackApp::port).ifPresent(ports::add);
    return ports;
  }

  /** Where networks send requests to. */
  Stream<Endpoint> endpoints() {
    return slack.stream()
        .flatMap(app -> app.mounts().stream())
        .map(mount -> new Endpoint(mount.path(), mount.guard(), mount.servlet()));
  }

  /** Makes each count for whether the bot is ready. */
  void checkIn(Readiness readiness) {
    slack.ifPresent(app -> readiness.check("slack", app::problem));
  }

  @Override
  public void close() throws Exception {
    if (slack.isPresent()) {
      slack.get().close();
    }
  }
}
