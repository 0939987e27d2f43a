package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The HTTP of {@link FakeSlack}. */
final class FakeSlackServer implements AutoCloseable {

  private static final String API = "/api/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeWorkspace workspace;
  private final FakeTroubles troubles;
  private final Consumer<FakeSlack.Call> calls;

  FakeSlackServer(FakeWorkspace workspace, FakeTroubles troubles, Consumer<FakeSlack.Call> calls) {
    this.workspace = workspace;
    this.troubles = troubles;
    this.calls = calls;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      boolean isApi = path.startsWith(API);
      var name = isApi ? path.substring(API.length()) : "response_url";
      var body = body(exchange, isApi);
      calls.accept(new FakeSlack.Call(name, body.deepCopy()));
      troubles.pass(name);
      troubles.delay();
      var trouble = troubles.poll();
      if (trouble != null) {
        fail(exchange, trouble);
        return;
      }
      if (isApi) {
        api(exchange, name, body);
      } else {
        reply(exchange, path, body);
      }
    }
  }

  private static ObjectNode body(HttpExchange exchange, boolean isApi) throws IOException {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var query = exchange.getRequestURI().getRawQuery();
    try {
      return query == null
          ? SlackArguments.read(isApi ? type : "application/json", body)
          : SlackArguments.read(null, query);
    } catch (JsonProcessingException | SlackRefusal e) {
      return JsonNodeFactory.instance.objectNode().put("cannot be read", body);
    }
  }

  private static void fail(HttpExchange exchange, FakeTroubles.Trouble trouble) throws IOException {
    if (trouble.status() == 429) {
      exchange.getResponseHeaders().set("Retry-After", "" + trouble.retryAfterSeconds());
    }
    if (trouble.status() > 0) {
      send(exchange, trouble.status(), JsonNodeFactory.instance.objectNode().put("ok", false));
    }
  }

  private void api(HttpExchange exchange, String name, ObjectNode body) throws IOException {
    ObjectNode answer;
    try {
      var method = SlackMethod.named(name);
      if (method == null) {
        throw new SlackRefusal("unknown_method");
      }
      var who = workspace.holder(token(exchange), method);
      exchange.getResponseHeaders().set("x-oauth-scopes", String.join(",", who.scopes()));
      FakeWorkspace.mustBeGranted(method, who);
      var call = new SlackCall(who, method.isOpen() ? withClient(exchange, body) : body);
      SlackArguments.check(method, body);
      int waiting = workspace.rates.waiting(method, call);
      if (waiting > 0) {
        exchange.getResponseHeaders().set("Retry-After", "" + waiting);
        send(exchange, 429, new SlackRefusal("ratelimited").body());
        return;
      }
      answer = workspace.answer(method, call);
    } catch (SlackRefusal refusal) {
      answer = refusal.body();
    }
    if (!troubles.isLost(name)) {
      send(exchange, 200, answer);
    }
  }

  private static @Nullable String token(HttpExchange exchange) {
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return authorization == null ? null : authorization.replaceFirst("^Bearer ", "");
  }

  /** The app's own name and secret may come as a password of HTTP. */
  private static ObjectNode withClient(HttpExchange exchange, ObjectNode body) {
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return body;
    }
    var pair = new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8);
    int colon = pair.indexOf(':');
    return body.deepCopy()
        .put("client_id", pair.substring(0, colon))
        .put("client_secret", pair.substring(colon + 1));
  }

  private void reply(HttpExchange exchange, String path, ObjectNode body) throws IOException {
    var gone = workspace.returns.use(path);
    if (gone != null) {
      send(exchange, 404, new SlackRefusal(gone).body());
      return;
    }
    try {
      if (!body.path("delete_original").asBoolean()) {
        SlackLimits.mustHold(body);
      }
    } catch (SlackRefusal refusal) {
      send(exchange, 400, refusal.body());
      return;
    }
    workspace.returns.answer(path, body, workspace.first());
    if (!troubles.isLost("response_url")) {
      send(exchange, 200, SlackCall.ok());
    }
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
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
