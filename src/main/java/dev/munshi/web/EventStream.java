package dev.munshi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/**
 * An answer that is sent while it comes about, as <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>.
 */
final class EventStream {

  private static final String TYPE = "text/event-stream";

  /** Nobody listens any more. */
  static final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GoneException(IOException cause) {
      super("who asked is gone", cause);
    }
  }

  private final HttpServletResponse response;

  private EventStream(HttpServletResponse response) {
    this.response = response;
  }

  /** Whether the sender of the request wants its answer so. */
  static boolean isWantedBy(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Accept")).stream()
        .anyMatch(accepted -> accepted.contains(TYPE));
  }

  static EventStream begin(HttpServletResponse response) {
    response.setContentType(TYPE);
    response.setCharacterEncoding(UTF_8);
    response.setHeader("Cache-Control", "no-store");
    // a proxy that gathers before it passes on would undo it all
    response.setHeader("X-Accel-Buffering", "no");
    return new EventStream(response);
  }

  /**
   * Sends an event at once.
   *
   * @throws GoneException where nobody listens any more
   */
  void send(String event, JsonNode data) {
    try {
      var lines = "event: " + event + "\ndata: " + data + "\n\n";
      response.getOutputStream().write(lines.getBytes(UTF_8));
      response.flushBuffer();
    } catch (IOException e) {
      throw new GoneException(e);
    }
  }
}
