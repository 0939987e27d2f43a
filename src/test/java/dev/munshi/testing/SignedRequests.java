package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Requests as Slack sends them, signed.
 *
 * @param endpoint as in {@code http://127.0.0.1:8080/slack/events}
 * @param secret the signing secret
 * @param clock when they are sent
 */
public record SignedRequests(URI endpoint, String secret, InstantSource clock) {

  public static final String SECRET = "a-signing-secret-of-tests";

  /** An event or another body of JSON. */
  public HttpRequest json(String body) {
    return signed(body.getBytes(UTF_8), "application/json");
  }

  /** A slash command or another form. */
  public HttpRequest form(Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return signed(body.getBytes(UTF_8), "application/x-www-form-urlencoded");
  }

  /** Any bytes, signed as they are. */
  public HttpRequest signed(byte[] body, String contentType) {
    var timestamp = Long.toString(clock.instant().getEpochSecond());
    return request(body, contentType)
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(timestamp, body))
        .build();
  }

  /** Without a signature, for tests that forge one. */
  public HttpRequest.Builder request(byte[] body, String contentType) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofByteArray(body));
  }

  /** The same, sent at another time. */
  public SignedRequests at(Instant time) {
    return new SignedRequests(endpoint, secret, InstantSource.fixed(time));
  }

  /** The header {@code X-Slack-Signature}. */
  public String signature(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a form. */
  static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(field.substring(0, equals), UTF_8),
            URLDecoder.decode(field.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }
}
