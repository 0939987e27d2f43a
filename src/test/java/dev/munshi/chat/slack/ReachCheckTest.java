package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.munshi.chat.SetupFinding;
import dev.munshi.testing.SignedRequests;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachCheckTest {

  private static final InstantSource CLOCK = InstantSource.fixed(SlackEndpoint.NOW);

  private static SetupFinding find(URI server, String secret) {
    return new ReachCheck(server, secret, CLOCK).find();
  }

  @Test
  void reaches_our_own_server_and_notices_another_secret_there() throws Exception {
    try (var endpoint = new SlackEndpoint()) {
      assertThat(find(endpoint.origin, SignedRequests.SECRET).isOk()).isTrue();

      var other = find(endpoint.origin, "another-secret");
      assertThat(other.said()).contains("refuses what is signed with this secret");
      assertThat(other.mend()).contains("slack.signing-secret");
      assertThat(endpoint.inbox.accepted()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"404,another server", "200,another server", "302,sends elsewhere", "401,another"})
  void tells_another_server_from_ours(int status, String said) throws Exception {
    var finding = findAt(status, "a page of its own");

    assertThat(finding.isOk()).isFalse();
    assertThat(finding.said()).contains(said);
  }

  @Test
  void is_not_content_with_a_server_that_echoes_everything() throws Exception {
    assertThat(findAt(200, null).said()).contains("looks at no signature");
  }

  @Test
  void says_that_nobody_is_there() throws Exception {
    URI server;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    assertThat(find(server, "s").said()).contains("is not reached");
    assertThat(find(URI.create("http://no-such-host.invalid"), "s").said())
        .contains("is not reached");
  }

  @Test
  void tells_what_is_wrong_with_tls_from_the_rest() throws Exception {
    try (var endpoint = new SlackEndpoint()) {
      var server = URI.create("https://127.0.0.1:" + endpoint.origin.getPort());

      assertThat(find(server, SignedRequests.SECRET).said()).contains("TLS");
    }
  }

  /** A server that always answers so, or with what it was sent. */
  private static SetupFinding findAt(int status, @Nullable String body) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var sent = exchange.getRequestBody().readAllBytes();
            var answer = body == null ? sent : body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    try {
      return find(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "s");
    } finally {
      server.stop(0);
    }
  }
}
