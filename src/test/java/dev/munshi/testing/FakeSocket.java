package dev.munshi.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's side of Socket Mode on loopback: a WebSocket that hands out envelopes. Thread-safe. */
public final class FakeSocket implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CountDownLatch started = new CountDownLatch(1);
  private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger envelopes = new AtomicInteger();
  private final Server server = new Server();

  private final class Server extends WebSocketServer {

    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      setDaemon(true);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      opened.incrementAndGet();
      connection.send(JSON.createObjectNode().put("type", "hello").put("num_connections", 1) + "");
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onMessage(WebSocket connection, String message) {
      try {
        answers.add(JSON.readTree(message));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void onError(WebSocket connection, Exception e) {}

    @Override
    public void onStart() {
      started.countDown();
    }
  }

  public FakeSocket() throws InterruptedException {
    server.start();
    started.await();
  }

  /** What {@code apps.connections.open} answers. */
  public String address() {
    return "ws://127.0.0.1:" + server.getPort() + "/link";
  }

  /**
   * Sends an envelope to every connection.
   *
   * @param type as in {@code events_api} or {@code slash_commands}
   * @param payload JSON
   * @return the envelope's id
   */
  public String send(String type, String payload) throws JsonProcessingException {
    var id = "envelope-" + envelopes.incrementAndGet();
    var envelope = JSON.createObjectNode().put("type", type).put("envelope_id", id);
    envelope.put("accepts_response_payload", !type.equals("events_api"));
    envelope.set("payload", JSON.readTree(payload));
    server.broadcast(envelope.toString());
    return id;
  }

  /** Any text, as no Slack would send it. */
  public void sendRaw(String text) {
    server.broadcast(text);
  }

  /** Asks to connect anew, as Slack does every few hours; what is open stays so. */
  public void askToReconnect() {
    server.broadcast(
        JSON.createObjectNode().put("type", "disconnect").put("reason", "refresh_requested") + "");
  }

  /** Cuts every connection. */
  public void drop() {
    server.getConnections().forEach(connection -> connection.closeConnection(1006, "cut"));
  }

  /** How many connections were opened so far. */
  public int opened() {
    return opened.get();
  }

  /** How many are open now. */
  public int open() {
    return (int) server.getConnections().stream().filter(WebSocket::isOpen).count();
  }

  /** Everything that was answered, each with {@code envelope_id} and perhaps {@code payload}. */
  public List<JsonNode> answers() {
    return List.copyOf(answers);
  }

  public boolean isAcknowledged(String envelope) {
    return answers.stream().anyMatch(a -> a.path("envelope_id").asText().equals(envelope));
  }

  @Override
  public void close() throws InterruptedException {
    server.stop(1_000);
  }
}
