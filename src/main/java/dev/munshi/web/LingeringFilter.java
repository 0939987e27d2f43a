package dev.munshi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a sender still sends after its answer is decided, up to a size and a time: many
 * senders read the answer only after their last byte, and a connection that is cut before loses it.
 */
final class LingeringFilter extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final long LARGEST_LEFTOVER = 64L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(LingeringFilter.class);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    // who waits for permission to send sends nothing after a refusal
    if (request.getHeader("Expect") == null) {
      discard(request.getInputStream());
    }
  }

  private static void discard(InputStream rest) {
    var buffer = new byte[1 << 14];
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      int length = 0;
      for (long all = 0; length >= 0 && all < LARGEST_LEFTOVER; all += length) {
        if (System.nanoTime() > deadline) {
          return;
        }
        length = rest.read(buffer);
      }
    } catch (IOException e) {
      LOG.debug("A request broke off after its answer: {}", e.toString());
    }
  }
}
