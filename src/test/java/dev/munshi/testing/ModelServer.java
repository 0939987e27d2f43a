package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.munshi.llm.ModelSettings;
import dev.munshi.llm.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The chat APIs of OpenAI, Anthropic, Gemini and Ollama on loopback, as their documentation has
 * them. What the model writes is scripted; a reply put in line before it goes wrong by hand.
 * Thread-safe.
 */
public final class ModelServer implements AutoCloseable {

  public static final String KEY = "key-that-nobody-may-see";
  public static final String MODEL = "scribe-1";

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A request as it came.
   *
   * @param headers by their names in lower case; of several, the first
   * @param system the instructions
   * @param user the task
   */
  public record Asked(
      Provider provider, Map<String, String> headers, JsonNode body, String system, String user) {}

  /** Answers one request. */
  public interface Reply {
    void write(ModelReply reply) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<Asked, String> script;
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int pace;

  /**
   * @param script what the model writes to a request
   */
  public ModelServer(Function<Asked, String> script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** From now on the model writes so many tokens a second, or without pause for 0. */
  public ModelServer pace(int tokensPerSecond) {
    pace = tokensPerSecond;
    return this;
  }

  /** Puts a reply in line for the next request that has none. */
  public ModelServer next(Reply reply) {
    replies.add(reply);
    return this;
  }

  /** Puts a refusal in line, with a body as the provider sends it. */
  public ModelServer next(int status, String body) {
    return next(reply -> reply.refuse(status, Map.of(), body));
  }

  /** Every request so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** What {@code model.base-url} is set to. */
  public String baseUrl(Provider provider) {
    var path =
        switch (provider) {
          case OPENAI, ANTHROPIC -> "/v1";
          case GEMINI -> "/v1beta";
          case OLLAMA -> "";
        };
    return "http://127.0.0.1:" + port() + path;
  }

  /** What a home is set to, so that it asks here. */
  public Map<String, String> settings(Provider provider) {
    return Map.of(
        "model.provider",
        provider.toString(),
        "model.name",
        MODEL,
        "model.base-url",
        baseUrl(provider),
        "model.api-key",
        KEY);
  }

  /** Settings that lead here, without a limit of tokens. */
  public ModelSettings settings(Provider provider, Duration timeout) {
    return new ModelSettings(provider, MODEL, baseUrl(provider), KEY, timeout, 0, false);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = read(exchange);
      asked.add(request);
      var reply = new ModelReply(exchange, request.provider(), pace, closed);
      var scripted = replies.poll();
      if (scripted == null) {
        reply.text(script.apply(request));
      } else {
        scripted.write(reply);
      }
    }
  }

  private static Asked read(HttpExchange exchange) throws IOException {
    var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var provider = provider(exchange.getRequestURI().getPath());
    var headers = new ConcurrentHashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return switch (provider) {
      case OPENAI, OLLAMA ->
          new Asked(provider, headers, body, message(body, "system"), message(body, "user"));
      case ANTHROPIC ->
          new Asked(provider, headers, body, text(body.path("system")), message(body, "user"));
      case GEMINI ->
          new Asked(
              provider,
              headers,
              body,
              text(body.path("systemInstruction").path("parts")),
              text(body.path("contents").path(0).path("parts")));
    };
  }

  private static Provider provider(String path) {
    if (path.equals("/v1/chat/completions")) {
      return Provider.OPENAI;
    }
    if (path.equals("/v1/messages")) {
      return Provider.ANTHROPIC;
    }
    if (path.equals("/v1beta/models/" + MODEL + ":streamGenerateContent")) {
      return Provider.GEMINI;
    }
    if (path.equals("/api/chat")) {
      return Provider.OLLAMA;
    }
    throw new IllegalArgumentException("no provider has the path " + path);
  }

  private static String message(JsonNode body, String role) {
    var text = new StringBuilder();
    for (var message : body.path("messages")) {
      if (message.path("role").asText().equals(role)) {
        text.append(text(message.path("content")));
      }
    }
    return text.toString();
  }

  /** Of a string, or of blocks of text. */
  private static String text(JsonNode content) {
    var text = new StringBuilder(content.asText(""));
    content.forEach(block -> text.append(block.path("text").asText()));
    return text.toString();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
