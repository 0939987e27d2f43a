package dev.munshi.bench.burst;

import dev.munshi.journey.MatrixHome;
import dev.munshi.journey.ServeProcess;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Peer;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks in encrypted rooms of a real homeserver, one question after the other. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = "how long an answer takes in an encrypted room, and what memory many rooms take")
public final class MatrixRooms implements Callable<Integer> {

  /** As the launcher starts it. */
  private static final List<String> JVM = List.of("-Xmx512m");

  private static final int WARMING = 5;

  /** A room gets an answer a second at most: who asks sooner measures that. */
  private static final Duration READING = Duration.ofSeconds(2);

  @Option(names = "--rooms", defaultValue = "200", description = "encrypted, with a person each")
  private int rooms;

  @Option(names = "--questions", defaultValue = "20")
  private int questions;

  @Override
  public Integer call() throws Exception {
    var network = MatrixNetwork.shared();
    var home = MatrixHome.ingest(network, Files.createTempDirectory("matrix"));
    try (var slack = new FakeSlack();
        var client = HttpClient.newHttpClient()) {
      var variables = new HashMap<>(home.variables());
      variables.putAll(ServeProcess.variables(slack));
      try (var process = ServeProcess.start(home.path(), variables, JVM)) {
        process.await(client, "/health/ready");
        ask(home, network.person("friend-ann"), process.pid());
      }
    }
    return 0;
  }

  private void ask(MatrixHome home, Peer ann, long process) throws Exception {
    var room = home.room(ann, true);
    for (int i = 0; i < WARMING; i++) {
      home.ask(ann, room);
    }
    var times = new ArrayList<Duration>();
    for (int i = 0; i < questions; i++) {
      Thread.sleep(READING);
      long start = System.nanoTime();
      home.ask(ann, room);
      times.add(Duration.ofNanos(System.nanoTime() - start));
    }
    times.sort(null);
    print("answer, median", times.get(times.size() / 2).toMillis() + " ms");
    print("answer, slowest", times.getLast().toMillis() + " ms");
    print("resident memory, 1 room", Memory.resident(process) + " MB");
    for (int i = 1; i < rooms; i++) {
      home.ask(ann, home.room(ann, true));
    }
    print("resident memory, " + rooms + " rooms", Memory.resident(process) + " MB");
  }

  private static void print(String what, String figure) {
    System.out.printf("%-34s %s%n", what, figure);
  }
}
