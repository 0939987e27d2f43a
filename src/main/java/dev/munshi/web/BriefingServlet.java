package dev.munshi.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import dev.munshi.language.VisibleText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/summary?topic=} and {@code /api/timeline?topic=}, as JSON. */
final class BriefingServlet extends HttpServlet {

  static final List<String> PATHS = List.of("/api/summary", "/api/timeline");

  private static final long serialVersionUID = 1;
  private static final int MAX_CHARACTERS = 4_000;

  private final transient Console console;
  private final transient Places places;

  BriefingServlet(Console console, Places places) {
    this.console = console;
    this.places = places;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var given = request.getParameter("topic");
    var topic = VisibleText.of(given == null ? "" : given).strip();
    var desk = console.desk();
    if (topic.isEmpty() || topic.length() > MAX_CHARACTERS) {
      Json.error(
          response,
          SC_BAD_REQUEST,
          "A topic has 1 to %,d characters: ?topic=harbour fees.".formatted(MAX_CHARACTERS));
    } else if (desk.isEmpty()) {
      Json.notReady(response);
    } else {
      boolean isSummary = request.getServletPath().endsWith("/summary");
      places.within(
          response,
          () ->
              Json.write(
                  response,
                  SC_OK,
                  isSummary ? desk.get().summary(topic) : desk.get().timeline(topic)));
    }
  }
}
