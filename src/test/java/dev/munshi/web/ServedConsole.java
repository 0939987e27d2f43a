package dev.munshi.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import dev.munshi.testing.SmallCorpus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The web server on a free port before a small corpus, and a client that asks it. */
final class ServedConsole implements Console, AutoCloseable {

  static final String TOKEN = "a-token-of-the-console";

  private static final ObjectMapper JSON = new ObjectMapper();

  final Readiness readiness = new Readiness();
  volatile boolean broken;
  volatile boolean prepared = true;

  /** Answers in the place of the small corpus, where there is one. */
  volatile @Nullable Answerer other;

  final FakePageDesk desk = new FakePageDesk();

  private final SmallCorpus corpus = new SmallCorpus(this::breakWhereTold);
  private HttpClient client = client();
  private WebServer server = serve(null);

  private void breakWhereTold() {
    if (broken) {
      throw new IllegalStateException("the secret inside");
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private WebServer serve(@Nullable String token) {
    return WebServer.start(new WebSettings("127.0.0.1", 0, token), this, readiness, List.of());
  }

  /** Starts anew, with a token. */
  void requireToken() {
    stop();
    client = client();
    server = serve(TOKEN);
  }

  int port() {
    return server.port();
  }

  @Override
  public Optional<Answerer> answerer() {
    var answerer = other == null ? corpus.answerer() : other;
    return prepared ? Optional.of(answerer) : Optional.empty();
  }

  @Override
  public Optional<Coverage> coverage() {
    return prepared ? Optional.of(corpus.coverage(List.of())) : Optional.empty();
  }

  @Override
  public Optional<PageDesk> desk() {
    return prepared ? Optional.of(desk) : Optional.empty();
  }

  @Override
  public List<String> examples() {
    return List.of(SmallCorpus.QUESTION);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  /** Sends it, and checks that the answer shows nothing of the inside. */
  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    var answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.body()).doesNotContainIgnoringCase("jetty").doesNotContain("\tat ");
    return answer;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  HttpResponse<String> ask(BodyPublisher body) throws Exception {
    return send(request("/api/ask").header("Content-Type", "application/json").POST(body));
  }

  /** The lines of the answer as events. */
  List<String> events(String body) throws Exception {
    var answer =
        send(
            request("/api/ask")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json")
                .POST(BodyPublishers.ofString(body, UTF_8)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return answer.body().lines().toList();
  }

  HttpResponse<String> ask(String body) throws Exception {
    return ask(BodyPublishers.ofString(body, UTF_8));
  }

  /**
   * Sends what no HTTP client would, and reads until the server hangs up.
   *
   * @param head the first lines, each with its end
   */
  String raw(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((head + "\r\n").getBytes(ISO_8859_1));
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).doesNotContain("Server:").doesNotContainIgnoringCase("jetty");
      return answer;
    }
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JSON.readTree(answer.body());
  }

  /** Checks that a sentence is all that was said. */
  static void assertSaid(HttpResponse<String> answer, int status, String sentence)
      throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    var json = json(answer);
    assertThat(json.properties()).hasSize(1);
    assertThat(json.path("error").asText()).contains(sentence).endsWith(".");
  }

  /** The client first: the server would wait for its open connections. */
  private void stop() {
    client.close();
    server.close();
  }

  @Override
  public void close() throws Exception {
    stop();
    corpus.close();
  }
}
