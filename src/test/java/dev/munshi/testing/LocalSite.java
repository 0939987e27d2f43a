package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web site on loopback, over real HTTP: pages by name, redirects, and all that sites do wrong.
 * What is put up again replaces what was there. Thread-safe.
 */
public final class LocalSite implements AutoCloseable {

  /**
   * A request as it came.
   *
   * @param headers by their names in lower case; of several, the first
   */
  public record Visit(String path, Map<String, String> headers) {}

  /** Answers one request. */
  public interface Handler {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final Set<HttpExchange> present = ConcurrentHashMap.newKeySet();
  private final AtomicInteger mostPresent = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  public LocalSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** The host and port, as a setting names them. */
  public String host() {
    return "127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The whole address of a path. */
  public URI address(String path) {
    return URI.create("http://" + host() + path);
  }

  /** Puts up a page of HTML in UTF-8. */
  public LocalSite page(String path, String html) {
    return page(path, "text/html; charset=utf-8", html.getBytes(UTF_8));
  }

  /** Puts up anything, with a content type. */
  public LocalSite page(String path, String contentType, byte[] body) {
    return on(path, exchange -> send(exchange, 200, Map.of("Content-Type", contentType), body));
  }

  /** Puts up a page that is sent only to those who do not have it as it is. */
  public LocalSite page(String path, String html, String etag, String lastModified) {
    var headers = Map.of("Content-Type", "text/html", "ETag", etag, "Last-Modified", lastModified);
    return on(
        path,
        exchange -> {
          boolean has = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          send(exchange, has ? 304 : 200, headers, has ? new byte[0] : html.getBytes(UTF_8));
        });
  }

  public LocalSite robots(String text) {
    return page("/robots.txt", "text/plain", text.getBytes(UTF_8));
  }

  /** Sends visitors on to a path or to an address elsewhere. */
  public LocalSite redirect(String path, String location) {
    return status(path, 302, Map.of("Location", location));
  }

  /** Answers without a page. */
  public LocalSite status(String path, int status, Map<String, String> headers) {
    return on(path, exchange -> send(exchange, status, headers, new byte[0]));
  }

  /** Sends a byte now and then and never ends. */
  public LocalSite drip(String path) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          var body = exchange.getResponseBody();
          do {
            body.write('.');
            body.flush();
          } while (!isClosedWithin(20));
        });
  }

  /** Answers a path by hand. */
  public LocalSite on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Every request so far, in the order in which they came. */
  public List<Visit> visits() {
    return List.copyOf(visits);
  }

  /** The requests for one path. */
  public List<Visit> visits(String path) {
    return visits.stream().filter(visit -> visit.path().equals(path)).toList();
  }

  /** How many requests were under way at most at the same time. */
  public int mostAtOnce() {
    return mostPresent.get();
  }

  /** How many requests are under way. */
  public int atOnce() {
    return present.size();
  }

  /** Sends a whole answer; for handlers. */
  public void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    // before the visitor has the answer, and perhaps comes again
    present.remove(exchange);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void answer(HttpExchange exchange) throws IOException {
    present.add(exchange);
    mostPresent.accumulateAndGet(present.size(), Math::max);
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      visits.add(new Visit(path, headers(exchange)));
      handlers
          .getOrDefault(path, missing -> send(missing, 404, Map.of(), new byte[0]))
          .answer(exchange);
    } finally {
      present.remove(exchange);
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new ConcurrentHashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return headers;
  }

  private boolean isClosedWithin(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
