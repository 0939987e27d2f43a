package dev.munshi.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries one call of a provider's module, on the calling thread and up to a deadline, which also
 * ends a stream that merely drips. What goes wrong reaches the module as a {@link FaultException}.
 */
final class Transport implements dev.langchain4j.http.client.HttpClient, HttpClientBuilder {

  private static final long LARGEST_BODY = 16L << 20;
  private static final int LARGEST_REFUSAL = 1 << 16;

  private final HttpClient http;
  private final Deadline deadline;
  private final Refusals refusals;
  private final Reception reception;
  private boolean wasAnswered;

  Transport(HttpClient http, Deadline deadline, Refusals refusals, Reception reception) {
    this.http = http;
    this.deadline = deadline;
    this.refusals = refusals;
    this.reception = reception;
  }

  /** No proxy, no redirect: the key goes to the address that is set, and nowhere else. */
  static HttpClient client(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(HttpClient.Builder.NO_PROXY)
        .connectTimeout(connectTimeout)
        .build();
  }

  /** Whether the provider began to answer, and so has read the prompt. */
  boolean wasAnswered() {
    return wasAnswered;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("models are listened to as they write");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      var bounded = BodyHandlers.limiting(BodyHandlers.ofInputStream(), LARGEST_BODY);
      read(http.send(translated(request), bounded), parser, listener);
    } catch (FaultException e) {
      listener.onError(e);
    } catch (IOException e) {
      listener.onError(new FaultException(fault(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.onError(new FaultException(Fault.lasting(new ModelFailure.Unavailable())));
    }
  }

  private java.net.http.HttpRequest translated(HttpRequest request) {
    var builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(Duration.ofNanos(Math.max(1, deadline.left().toNanos())))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  private void read(
      HttpResponse<InputStream> response,
      ServerSentEventParser parser,
      ServerSentEventListener listener)
      throws IOException {
    var body = response.body();
    var late = CompletableFuture.delayedExecutor(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    var alarm = CompletableFuture.runAsync(() -> close(body), late);
    try (body) {
      int status = response.statusCode();
      if (status / 100 != 2) {
        var said = refusal(body);
        var wait = RetryAfter.in(response.headers(), said);
        throw new FaultException(refusals.of(status, said, deadline.spent(), wait));
      }
      wasAnswered = true;
      events(listener).read(parser, body);
    } finally {
      alarm.cancel(false);
    }
  }

  private EventStream events(ServerSentEventListener listener) {
    return new EventStream(
        listener, reception, this::fault, error -> refusals.inStream(error, deadline.spent()));
  }

  /** The status tells enough where the text of a refusal breaks off. */
  private static String refusal(InputStream body) {
    try {
      return new String(body.readNBytes(LARGEST_REFUSAL), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Fault fault(IOException e) {
    if (e instanceof HttpConnectTimeoutException) {
      return Fault.passing(new ModelFailure.Unavailable(), null);
    }
    if (deadline.isOver() || e instanceof HttpTimeoutException) {
      return Fault.lasting(new ModelFailure.TimedOut(deadline.spent()));
    }
    if (Thread.currentThread().isInterrupted()) {
      return Fault.lasting(new ModelFailure.Unavailable());
    }
    var failure = wasAnswered ? new ModelFailure.CutOff() : new ModelFailure.Unavailable();
    return Fault.passing(failure, null);
  }

  // the deadline holds instead of what the modules set

  @Override
  public Duration connectTimeout() {
    return deadline.left();
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return deadline.left();
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public dev.langchain4j.http.client.HttpClient build() {
    return this;
  }
}
