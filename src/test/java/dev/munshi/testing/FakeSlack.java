package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Slack's Web API and return addresses on loopback, over real HTTP: keeps to Slack's limits, keeps
 * what is posted, and fails when told to. Thread-safe.
 */
public final class FakeSlack implements AutoCloseable {

  public static final String TOKEN = "xoxb-a-token-that-is-fake";
  public static final String BOT = "U0MUNSHI";
  public static final String TEAM = "T0POLICY";

  /** What the next call gets instead of its answer. */
  private record Trouble(int status, int retryAfterSeconds) {}

  /**
   * A call as it came.
   *
   * @param method as in {@code chat.postMessage}, or {@code response_url}
   * @param body the form's fields, or the JSON; never the token
   */
  public record Call(String method, JsonNode body) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Queue<Trouble> troubles = new ArrayDeque<>();
  private final FakeWorkspace workspace = new FakeWorkspace();
  private volatile String token = TOKEN;

  public FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** The setting {@code slack.api-url}. */
  public String apiUrl() {
    return address("/api/");
  }

  /** A return address, as it comes with a slash command. */
  public String responseUrl() {
    return address("/commands/T0POLICY/1/secret");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Every call so far, the ones that failed too. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The bodies of every call of one method. */
  public List<JsonNode> calls(String method) {
    return calls.stream().filter(c -> c.method().equals(method)).map(Call::body).toList();
  }

  /**
   * What stands in the channels: each with {@code channel}, {@code ts}, {@code blocks} and so on.
   */
  public List<JsonNode> posts() {
    return workspace.posts();
  }

  /** From now on, this channel refuses every post with this error. */
  public void refuseIn(String channel, String error) {
    workspace.refuseIn(channel, error);
  }

  /** From now on, only this token is good. */
  public void changeToken(String newToken) {
    token = newToken;
  }

  /** The next calls get HTTP 429. */
  public void limitNext(int count, int retryAfterSeconds) {
    trouble(count, new Trouble(429, retryAfterSeconds));
  }

  /** The next calls get HTTP 500. */
  public void failNext(int count) {
    trouble(count, new Trouble(500, 0));
  }

  /** The next calls lose their connection before an answer. */
  public void hangUpNext(int count) {
    trouble(count, new Trouble(0, 0));
  }

  private void trouble(int count, Trouble trouble) {
    synchronized (troubles) {
      for (int i = 0; i < count; i++) {
        troubles.add(trouble);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var call = call(path, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      calls.add(call);
      if (isTroubled(exchange)) {
        return;
      }
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      var answer = path.startsWith("/api/") ? api(call, authorization) : workspace.reply(call);
      send(exchange, 200, answer);
    }
  }

  private static Call call(String path, String body) throws IOException {
    return path.startsWith("/api/")
        ? new Call(path.substring("/api/".length()), form(body))
        : new Call("response_url", JSON.readTree(body));
  }

  private static ObjectNode form(String body) throws IOException {
    var fields = JSON.createObjectNode();
    for (Map.Entry<String, String> field : SignedRequests.fields(body).entrySet()) {
      var value = field.getValue();
      if (List.of("blocks", "metadata").contains(field.getKey())) {
        fields.set(field.getKey(), JSON.readTree(value));
      } else {
        fields.put(field.getKey(), value);
      }
    }
    return fields;
  }

  private boolean isTroubled(HttpExchange exchange) throws IOException {
    Trouble trouble;
    synchronized (troubles) {
      trouble = troubles.poll();
    }
    if (trouble == null) {
      return false;
    }
    if (trouble.status() == 429) {
      exchange.getResponseHeaders().set("Retry-After", "" + trouble.retryAfterSeconds());
    }
    if (trouble.status() > 0) {
      send(exchange, trouble.status(), JSON.createObjectNode().put("ok", false));
    }
    return true;
  }

  private JsonNode api(Call call, String authorization) {
    if (authorization == null) {
      return FakeWorkspace.error("not_authed");
    }
    return authorization.equals("Bearer " + token)
        ? workspace.answer(call)
        : FakeWorkspace.error("invalid_auth");
  }

  private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    var bytes = answer.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
