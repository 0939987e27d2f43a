package dev.munshi.bench.burst;

import dev.munshi.journey.ServeProcess;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The process that is measured, or the one that took its place. */
final class Served implements AutoCloseable {

  /** As the launcher starts it. */
  private static final List<String> JVM = List.of("-Xmx512m");

  private final Path home;
  private final FakeSlack slack;
  private final HttpClient client;
  private volatile @Nullable ServeProcess process;

  Served(Path home, FakeSlack slack, HttpClient client) {
    this.home = home;
    this.slack = slack;
    this.client = client;
  }

  /** Returns when it can answer. */
  void start() throws Exception {
    var started = ServeProcess.start(home, ServeProcess.variables(slack), JVM);
    process = started;
    started.await(client, "/health/ready");
  }

  SignedRequests requests() {
    return process().requests();
  }

  /** In MB. */
  long memory() {
    return Memory.resident(process().pid());
  }

  private ServeProcess process() {
    return Objects.requireNonNull(process);
  }

  /** Kills it once, as soon as the condition holds, and starts another in the same home. */
  void killWhen(Callable<Boolean> condition) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Await.until("the moment to kill", condition);
                process().kill();
                start();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Override
  public void close() {
    process().close();
  }
}
