package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's signature over a request, version {@code v0}, as in <a
 * href="https://docs.slack.dev/authentication/verifying-requests-from-slack">its documentation</a>.
 * Thread-safe.
 */
final class RequestSignature {

  static final String TIMESTAMP = "X-Slack-Request-Timestamp";
  static final String SIGNATURE = "X-Slack-Signature";

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private static final Pattern V0 = Pattern.compile("v0=[0-9a-f]{64}");

  private final SecretKeySpec key;
  private final InstantSource clock;

  RequestSignature(String secret, InstantSource clock) {
    this.key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    this.clock = clock;
  }

  /**
   * Whether it is worth reading the body: both headers have their shape, and the time is at most
   * five minutes away, in either direction.
   */
  boolean couldMatch(@Nullable String timestamp, @Nullable String signature) {
    if (timestamp == null || signature == null) {
      return false;
    }
    if (!SECONDS.matcher(timestamp).matches() || !V0.matcher(signature).matches()) {
      return false;
    }
    var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  /** Whether the signature is the right one for these bytes at that time. */
  boolean matches(String timestamp, byte[] body, String signature) {
    return MessageDigest.isEqual(of(timestamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  /** The signature of these bytes at that time. */
  String of(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows HmacSHA256", e);
    }
  }
}
