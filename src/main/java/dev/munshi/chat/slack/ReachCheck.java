package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.chat.SetupFinding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.net.ssl.SSLException;

/**
 * Sends to the public address what Slack sends to verify it, and tells who answers. Slack follows
 * no redirects, and neither does this.
 */
final class ReachCheck {

  private static final String CHECK = "address";
  private static final String RUNNING =
      "Look whether ./munshi serve runs there, and whether the proxy before it passes on "
          + SlackApp.PATH
          + ".";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI endpoint;
  private final String secret;
  private final InstantSource clock;

  /**
   * @param server the address up to its host
   */
  ReachCheck(URI server, String secret, InstantSource clock) {
    this.endpoint = server.resolve(SlackApp.PATH);
    this.secret = secret;
    this.clock = clock;
  }

  SetupFinding find() {
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var challenge = UUID.randomUUID().toString();
      var answer = http.send(request(challenge, secret), BodyHandlers.ofString(UTF_8));
      if (answer.statusCode() != 200 || !answer.body().contains(challenge)) {
        return refused(answer);
      }
      var forged = http.send(request(challenge, secret + "0"), BodyHandlers.ofString(UTF_8));
      return forged.statusCode() == 401
          ? SetupFinding.ok(CHECK, endpoint + " is reached, and takes what Slack signs.")
          : SetupFinding.problem(
              CHECK, endpoint + " is another server: it looks at no signature.", RUNNING);
    } catch (SSLException e) {
      return SetupFinding.problem(
          CHECK,
          endpoint + " has no TLS that Slack would trust: " + e.getMessage(),
          "Give the proxy a certificate that browsers trust, with all in between, for this name.");
    } catch (HttpTimeoutException e) {
      return SetupFinding.problem(CHECK, endpoint + " does not answer in time.", RUNNING);
    } catch (IOException e) {
      return SetupFinding.problem(
          CHECK,
          endpoint + " is not reached: " + e,
          "Look at the name, the firewall and the port. " + RUNNING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpRequest request(String challenge, String signedWith) {
    var body = "{\"type\":\"url_verification\",\"challenge\":\"" + challenge + "\"}";
    var timestamp = Long.toString(clock.instant().getEpochSecond());
    var signature = new RequestSignature(signedWith, clock).of(timestamp, body.getBytes(UTF_8));
    return HttpRequest.newBuilder(endpoint)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header(RequestSignature.TIMESTAMP, timestamp)
        .header(RequestSignature.SIGNATURE, signature)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private SetupFinding refused(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 401 && answer.body().isEmpty()) {
      return SetupFinding.problem(
          CHECK,
          endpoint + " is reached, and refuses what is signed with this secret.",
          "The server there has another slack.signing-secret, or its clock is wrong: set the same"
              + " as here, and start it again.");
    }
    if (status / 100 == 3) {
      return SetupFinding.problem(
          CHECK,
          endpoint + " sends elsewhere, and Slack does not follow.",
          "Use the address that it sends to.");
    }
    return SetupFinding.problem(
        CHECK, endpoint + " is another server: it answers HTTP " + status + ".", RUNNING);
  }
}
