package dev.munshi.corpus.fetching;

import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Refused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends single requests to addresses that the gate let through. No proxy, whatever the environment
 * says: behind a proxy nobody here would see which address a name leads to. Thread-safe.
 */
final class Requests implements AutoCloseable {

  static final String TOO_LONG = "its host takes too long";

  private final Gate gate;
  private final String userAgent;
  private final Replies replies;
  private final OkHttpClient guarded;
  private final OkHttpClient open;

  Requests(FetchSettings settings, Limits limits, Network network, InstantSource clock) {
    this.gate = new Gate(settings);
    this.userAgent = settings.userAgent();
    this.replies = new Replies(clock);
    var timed = new TimedDns(network.dns(), limits.connect());
    this.open =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(limits.connect())
            .readTimeout(limits.whole())
            .writeTimeout(limits.whole())
            .dns(timed)
            .socketFactory(network.sockets())
            .build();
    this.guarded = open.newBuilder().dns(new PublicDns(timed)).build();
  }

  /**
   * Sends one request.
   *
   * @param url that the gate has let through
   * @param limit for all of it
   * @throws InterruptedException where the thread is told to stop
   */
  Reply send(HttpUrl url, Errand errand, Duration limit) throws InterruptedException {
    var client = gate.allows(url) ? open : guarded;
    // a client made of another shares its connections, and this takes whole milliseconds
    var hurried = client.newBuilder().callTimeout(limit.plusMillis(1)).build();
    try (var response = hurried.newCall(request(url, errand)).execute()) {
      return replies.read(response, errand);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("fetching " + url);
      }
      return new Reply.Ended(failure(e));
    }
  }

  private Request request(HttpUrl url, Errand errand) {
    var headers = new Headers.Builder().add("User-Agent", userAgent).add("Accept", errand.accept());
    addAsSent(headers, "If-None-Match", errand.known().etag());
    addAsSent(headers, "If-Modified-Since", errand.known().lastModified());
    return new Request.Builder().url(url).headers(headers.build()).build();
  }

  /** A server gets back what it gave, even where that should not stand in a header. */
  private static void addAsSent(Headers.Builder headers, String name, @Nullable String value) {
    if (value != null) {
      headers.addUnsafeNonAscii(name, value.replaceAll("[\\r\\n\\x00]", ""));
    }
  }

  private static Fetched failure(IOException e) {
    return switch (e) {
      case InsideException inside -> new Refused(String.valueOf(inside.getMessage()));
      case UnknownHostException unknown -> again("its host cannot be found");
      case ConnectException refused -> again("its host cannot be reached");
      case NoRouteToHostException lost -> again("its host cannot be reached");
      case SocketTimeoutException slow -> again(TOO_LONG);
      case InterruptedIOException slow -> again(TOO_LONG);
      case SSLException broken -> again("there is no secure connection to its host");
      default -> again("the connection broke: " + e.getMessage());
    };
  }

  private static Failed again(String reason) {
    return new Failed(reason, true, null);
  }

  /** Closes the connections that are kept. */
  @Override
  public void close() {
    open.connectionPool().evictAll();
    open.dispatcher().executorService().shutdown();
  }
}
