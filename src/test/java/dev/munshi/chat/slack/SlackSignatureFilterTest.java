package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackSignatureFilterTest {

  private static final byte[] BODY =
      "{\"type\":\"url_verification\",\"challenge\":\"c4a11e\"}".getBytes(UTF_8);

  private SlackEndpoint endpoint;

  @BeforeAll
  void start() throws Exception {
    endpoint = new SlackEndpoint();
  }

  @AfterAll
  void stop() throws Exception {
    endpoint.close();
  }

  @Test
  void lets_a_signed_request_through() throws Exception {
    var answer = endpoint.send(endpoint.requests.signed(BODY, "application/json"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("c4a11e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\r\n{\r\n\"type\": %s\r\n}\r\n", "{\"type\":\n%s}\n", "{\"type\":%s}\n\n"})
  void verifies_line_ends_as_they_were_sent(String shape) throws Exception {
    var body = shape.formatted("\"url_verification\",\"challenge\":\"lïne\"");

    var answer = endpoint.sendJson(body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("lïne");
  }

  @ParameterizedTest
  @CsvSource({"-299,200", "-300,200", "-301,401", "300,200", "301,401", "31536000,401"})
  void accepts_five_minutes_in_both_directions(long secondsAway, int status) throws Exception {
    var then = endpoint.requests.at(SlackEndpoint.NOW.plusSeconds(secondsAway));

    assertThat(endpoint.send(then.signed(BODY, "application/json")).statusCode()).isEqualTo(status);
  }

  @Test
  void refuses_another_secret() throws Exception {
    var forger =
        new SignedRequests(
            endpoint.requests.endpoint(), "another-secret-entirely", endpoint.requests.clock());

    assertRefused(endpoint.send(forger.signed(BODY, "application/json")), 401);
  }

  @Test
  void refuses_a_changed_body() throws Exception {
    var timestamp = now();
    var signature = endpoint.requests.signature(timestamp, BODY);
    var changed = new String(BODY, UTF_8).replace("c4", "c5").getBytes(UTF_8);

    assertRefused(endpoint.send(headed(changed, timestamp, signature)), 401);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,none",
        "none,right",
        "now,none",
        "soon,right",
        "'',right",
        "-1,right",
        "1e9,right",
        "+1772442000,right",
        "99999999999999999999,right",
        "now,v0=",
        "now,rubbish",
        "now,''",
        "now,v1=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void refuses_rubbish_in_the_headers(String timestamp, String signature) throws Exception {
    var time = "now".equals(timestamp) ? now() : timestamp;
    var right = endpoint.requests.signature(time == null ? now() : time, BODY);

    var sent = headed(BODY, time, "right".equals(signature) ? right : signature);

    assertRefused(endpoint.send(sent), 401);
  }

  @Test
  void refuses_thirty_megabytes_without_hanging() throws Exception {
    var huge = new byte[30 << 20];

    assertRefused(endpoint.send(endpoint.requests.signed(huge, "application/json")), 413);
    assertRefused(endpoint.send(endpoint.requests.request(huge, "text/plain").build()), 413);
  }

  @Test
  void refuses_thirty_megabytes_that_do_not_say_their_length() throws Exception {
    var huge = new byte[30 << 20];
    var signed = endpoint.requests.signed(huge, "application/json");
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge));

    var answer =
        endpoint.send(HttpRequest.newBuilder(signed, (n, v) -> true).POST(chunked).build());

    assertRefused(answer, 413);
  }

  @Test
  void refuses_thirty_megabytes_before_they_are_sent_where_the_sender_asks_first()
      throws Exception {
    var signed = endpoint.requests.signed(new byte[30 << 20], "application/json");

    assertRefused(
        endpoint.send(HttpRequest.newBuilder(signed, (n, v) -> true).expectContinue(true).build()),
        413);
  }

  @Test
  void reads_a_body_of_exactly_the_largest_size() throws Exception {
    var filler = " ".repeat(SlackSignatureFilter.LARGEST_BODY - BODY.length);
    var body = new String(BODY, UTF_8) + filler;

    assertThat(endpoint.sendJson(body).statusCode()).isEqualTo(200);
    assertRefused(endpoint.sendJson(body + " "), 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
  void refuses_every_other_method(String method) throws Exception {
    var request =
        HttpRequest.newBuilder(endpoint.requests.endpoint())
            .method(method, BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(5))
            .build();

    assertRefused(endpoint.send(request), 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "{",
        "",
        "null",
        "command=%zz",
        "payload=%7B",
        "payload=[1]",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":[]}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":{\"a\":1}}}",
        "{\"type\":[]}",
        "{\"type\":\"nobody_knows\"}"
      })
  void answers_signed_nonsense_without_a_word(String body) throws Exception {
    var answer = endpoint.sendJson(body);

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void accepts_an_event_that_lacks_everything_that_is_needed() throws Exception {
    var answer =
        endpoint.sendJson("{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(endpoint.inbox.accepted()).isEmpty();
  }

  @Test
  void answers_the_check_of_the_certificate() throws Exception {
    var form = SlackPayloads.ask("x", "1", "https://hooks.slack.com/x");
    form.keySet().retainAll(Set.of("token"));
    form.put("ssl_check", "1");

    assertThat(endpoint.send(endpoint.requests.form(form)).statusCode()).isEqualTo(200);
  }

  private static String now() {
    return Long.toString(SlackEndpoint.NOW.getEpochSecond());
  }

  private HttpRequest headed(byte[] body, String timestamp, String signature) {
    var request = endpoint.requests.request(body, "application/json");
    if (timestamp != null) {
      request.header("X-Slack-Request-Timestamp", timestamp);
    }
    if (signature != null) {
      request.header("X-Slack-Signature", signature);
    }
    return request.build();
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
  }
}
