package dev.munshi.retrieval;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.munshi.llm.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as LangChain4j wants it. Unlike its own client it hands on how long a server asks to wait,
 * keeps what a server says of an error to itself, as keys stand in that, and reads no answer
 * without end. Its caller bounds the time.
 */
final class EmbeddingHttp implements HttpClient, AutoCloseable {

  /** 64 vectors of 4,096 numbers, written out, are a tenth of it. */
  private static final long LONGEST_ANSWER = 64L << 20;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final java.net.http.HttpClient client =
      java.net.http.HttpClient.newBuilder()
          .version(java.net.http.HttpClient.Version.HTTP_1_1)
          .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
          .proxy(java.net.http.HttpClient.Builder.NO_PROXY)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /** A server said no. */
  static final class RefusedException extends HttpException {

    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;

    private RefusedException(int status, @Nullable Duration retryAfter) {
      super(status, "status " + status);
      this.retryAfter = retryAfter;
    }

    @Nullable Duration retryAfter() {
      return retryAfter;
    }
  }

  /** There was no answer. */
  static final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private UnreachableException(Exception cause) {
      super(cause);
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    var sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(v -> sent.header(name, v)));
    sent.method(request.method().name(), BodyPublishers.ofString(request.body()));
    try {
      var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER);
      var response = client.send(sent.build(), body);
      if (response.statusCode() / 100 != 2) {
        throw new RefusedException(response.statusCode(), RetryAfter.in(response.headers(), ""));
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(response.body())
          .build();
    } catch (IOException e) {
      throw new UnreachableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("vectors do not come in pieces");
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  /** Gives this client to a model's builder, whose own times do not count. */
  HttpClientBuilder builder() {
    return new HttpClientBuilder() {
      @Override
      public @Nullable Duration connectTimeout() {
        return null;
      }

      @Override
      public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
      }

      @Override
      public @Nullable Duration readTimeout() {
        return null;
      }

      @Override
      public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
      }

      @Override
      public HttpClient build() {
        return EmbeddingHttp.this;
      }
    };
  }
}
