package dev.munshi.chat.matrix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The client-server API of a homeserver. Calls wait for the homeserver and throw {@link
 * MatrixException}. Thread-safe.
 */
final class Homeserver implements AutoCloseable {

  /** Of an event, in bytes: a member of a room may make all of it one name or number. */
  private static final int LARGEST_EVENT = 1 << 16;

  static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNameLength(LARGEST_EVENT)
                      .maxNumberLength(LARGEST_EVENT)
                      .build())
              .build());

  /** Of an answer, in bytes: the members of the largest rooms. */
  private static final long MOST_BYTES = 32L << 20;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_.]{1,60}");
  private static final int NOT_FOUND = 404;

  private final URI base;
  private final @Nullable String token;
  private final Duration timeout;
  private final HttpClient http;

  /**
   * @param token of a device, or null for calls that need none
   */
  Homeserver(URI base, @Nullable String token) {
    this(base, token, TIMEOUT);
  }

  /**
   * @param timeout of a call, until all of its answer is there
   */
  Homeserver(URI base, @Nullable String token, Duration timeout) {
    this.base = base;
    this.token = token;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(
                "https".equals(base.getScheme())
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  /** The path of a call, of which each part is escaped. */
  static String path(String... parts) {
    return Stream.of(parts)
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", "/_matrix/client/v3/", ""));
  }

  JsonNode get(String path) {
    return call("GET", path, null);
  }

  /** Nothing where the homeserver has none. */
  Optional<JsonNode> find(String path) {
    try {
      return Optional.of(get(path));
    } catch (MatrixException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  JsonNode put(String path, JsonNode body) {
    return call("PUT", path, body);
  }

  JsonNode post(String path, JsonNode body) {
    return call("POST", path, body);
  }

  JsonNode post(String path) {
    return post(path, JsonNodeFactory.instance.objectNode());
  }

  private JsonNode call(String method, String path, @Nullable JsonNode body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    var answer =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    // a request's own timeout ends with the headers
    try {
      return read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw failure("%s cannot be reached".formatted(base), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failure("%s cannot be reached in time".formatted(base), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw failure("interrupted", e);
    }
  }

  private static MatrixException failure(String said, Exception cause) {
    return new MatrixException(0, "", Duration.ZERO, said, cause);
  }

  private JsonNode read(HttpResponse<byte[]> response) {
    JsonNode body;
    try {
      body = JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      body = JsonNodeFactory.instance.missingNode();
    } catch (IOException e) {
      throw failure("%s cannot be read".formatted(base), e);
    }
    int status = response.statusCode();
    if (status / 100 == 2 && body.isObject()) {
      return body;
    }
    var code = body.path("errcode").asText("");
    if (!CODE.matcher(code).matches()) {
      code = "";
    }
    var said = code.isEmpty() ? "status " + status : code + " (status " + status + ")";
    throw new MatrixException(
        status, code, patience(response, body), base + " answers " + said, null);
  }

  private static Duration patience(HttpResponse<?> response, JsonNode body) {
    var told = body.path("retry_after_ms");
    if (told.canConvertToLong()) {
      return Duration.ofMillis(Math.max(0, told.asLong()));
    }
    return response
        .headers()
        .firstValue("retry-after")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
