package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate before Bolt: lets through only what Slack signed within the last five minutes, in full
 * and unchanged. Every refusal has an empty body. Thread-safe.
 *
 * <p>Bolt's own check is not enough: it parses before it verifies, reads without a limit, accepts
 * times in the future, and rebuilds the body from its lines.
 */
final class SlackSignatureFilter implements Filter {

  /** Largest body that is read, in bytes; Slack's own payloads stay far below. */
  static final int LARGEST_BODY = 1 << 18;

  private static final int LARGEST_LEFTOVER = 256 * LARGEST_BODY;
  private static final Logger LOG = LoggerFactory.getLogger(SlackSignatureFilter.class);

  private final RequestSignature signature;

  SlackSignatureFilter(RequestSignature signature) {
    this.signature = signature;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    if (!asked.getMethod().equals("POST")) {
      answer.setHeader("Allow", "POST");
      refuse(asked, answer, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (asked.getContentLengthLong() > LARGEST_BODY) {
      refuse(asked, answer, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      verify(asked, answer, chain);
    }
  }

  private void verify(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    var timestamp = request.getHeader(RequestSignature.TIMESTAMP);
    var given = request.getHeader(RequestSignature.SIGNATURE);
    if (!signature.couldMatch(timestamp, given)) {
      refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!signature.matches(timestamp, body, given)) {
      refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      pass(new ReplayedRequest(request, body), response, chain);
    }
  }

  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      // Bolt echoes a challenge as text without a charset, and Jetty would take Latin-1.
      response.setCharacterEncoding(UTF_8);
      chain.doFilter(request, new BareErrors(response));
    } catch (ServletException | RuntimeException e) {
      LOG.warn("A request that Slack signed could not be read", e);
      if (!response.isCommitted()) {
        response.reset();
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      }
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    response.setStatus(status);
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    response.flushBuffer();
    // Who waits for permission to send sends nothing after a refusal.
    if (request.getHeader("Expect") == null) {
      discard(request.getInputStream());
    }
  }

  /**
   * Reads what the sender still sends: many senders read the answer only after their last byte, and
   * a connection that is cut before loses it.
   */
  private static void discard(InputStream rest) {
    try (var body = rest) {
      var buffer = new byte[1 << 14];
      int length = 0;
      for (long all = 0; length >= 0 && all < LARGEST_LEFTOVER; all += length) {
        length = body.read(buffer);
      }
    } catch (IOException e) {
      LOG.debug("A refused request broke off: {}", e.toString());
    }
  }
}
