package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A process in which people's clients run: orders and what they hear, a line each. Thread-safe. */
public final class PeerProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final BufferedWriter orders;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Heard>> heard = new ConcurrentHashMap<>();

  private PeerProcess(Process process) {
    this.process = process;
    this.orders = process.outputWriter(UTF_8);
    // a virtual thread would hold on to its carrier as long as the process says nothing
    Thread.ofPlatform().daemon().name("peer").start(this::listen);
  }

  /** Clients as Element's, by matrix-js-sdk and its cryptography in Rust. */
  public static PeerProcess javascript(MatrixKit kit, Path folder) {
    return new PeerProcess(kit.javascript(folder.resolve("javascript.log")));
  }

  /** Clients by matrix-nio and libolm; they know only a few orders. */
  public static PeerProcess nio(MatrixKit kit, Path folder) {
    return new PeerProcess(kit.nio(folder.resolve("nio.log")));
  }

  private void listen() {
    try (var lines = process.inputReader(UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var told = JSON.readTree(line);
        if (told.has("id")) {
          answer(told);
        } else {
          heard(told.path("client").asText()).add(Heard.of(told));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      answers.values().forEach(left -> left.completeExceptionally(new IOException("it ended")));
    }
  }

  private void answer(JsonNode told) {
    var waiting = Objects.requireNonNull(answers.remove(told.path("id").asInt()));
    if (told.has("error")) {
      waiting.completeExceptionally(new IOException(told.path("error").asText()));
    } else {
      waiting.complete(told.path("result"));
    }
  }

  /** What a client has heard so far; grows. */
  List<Heard> heard(String client) {
    return heard.computeIfAbsent(client, name -> new CopyOnWriteArrayList<>());
  }

  /**
   * Gives an order and waits until it is carried out.
   *
   * @throws AssertionError where it fails
   */
  JsonNode order(String client, String order, Map<String, ?> details) {
    try {
      return begin(client, order, details).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(client + ": " + order + " " + details, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Gives an order. */
  CompletableFuture<JsonNode> begin(String client, String order, Map<String, ?> details) {
    var line = new HashMap<String, Object>(details);
    int id = count.incrementAndGet();
    line.putAll(Map.of("id", id, "client", client, "order", order));
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    try {
      synchronized (orders) {
        orders.write(JSON.writeValueAsString(line) + "\n");
        orders.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
