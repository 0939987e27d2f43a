package dev.munshi.app;

import dev.munshi.chat.ChatPort;
import dev.munshi.chat.matrix.MatrixApp;
import dev.munshi.chat.matrix.MatrixCounts;
import dev.munshi.chat.matrix.MatrixServices;
import dev.munshi.chat.slack.SlackApp;
import dev.munshi.chat.slack.SlackServices;
import dev.munshi.web.Endpoint;
import dev.munshi.web.Readiness;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The chat networks that are set up. Thread-safe. */
final class Networks implements AutoCloseable {

  private final Optional<SlackApp> slack;
  private final Optional<MatrixApp> matrix;

  /** Wires them; nothing is heard before {@link #start}, or before the endpoints are mounted. */
  Networks(Settings settings, SlackServices forSlack, MatrixServices forMatrix) {
    this.slack = settings.slack().map(s -> new SlackApp(s, forSlack));
    this.matrix = settings.matrix().map(s -> new MatrixApp(s, forMatrix));
  }

  /** Begins to hear where that needs no request from outside; returns at once. */
  void start() {
    slack.ifPresent(SlackApp::start);
    matrix.ifPresent(MatrixApp::start);
  }

  List<ChatPort> ports() {
    var ports = new ArrayList<ChatPort>();
    slack.map(SlackApp::port).ifPresent(ports::add);
    matrix.map(MatrixApp::port).ifPresent(ports::add);
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
    matrix.ifPresent(app -> readiness.check("matrix", app::problem));
  }

  /** Measures what goes through Matrix. */
  void measureIn(Meters meters, InstantSource clock) {
    matrix.map(MatrixApp::counts).ifPresent(counts -> measure(counts, meters, clock));
  }

  private static void measure(MatrixCounts counts, Meters meters, InstantSource clock) {
    meters.gauge(
        "munshi.matrix.sync.lag.seconds",
        "Since the homeserver last told what is new; it does so twice a minute at least",
        () ->
            counts
                .lastSync()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1e3)
                .orElse(Double.NaN));
    meters.counter(
        "munshi.matrix.sends", "Messages that the homeserver took", counts, MatrixCounts::sends);
    meters.counter(
        "munshi.matrix.sends.failed",
        "Messages that the homeserver did not take, each try",
        counts,
        MatrixCounts::failedSends);
    meters.counter(
        "munshi.matrix.keys.retried",
        "Devices given a key once more",
        counts,
        MatrixCounts::keyRetries);
    meters.counter(
        "munshi.matrix.undecryptable",
        "Messages that could not be read in time",
        counts,
        MatrixCounts::undecryptable);
  }

  @Override
  public void close() throws Exception {
    try {
      matrix.ifPresent(MatrixApp::close);
    } finally {
      if (slack.isPresent()) {
        slack.get().close();
      }
    }
  }
}
