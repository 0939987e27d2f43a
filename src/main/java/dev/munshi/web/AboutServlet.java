package dev.munshi.web;

import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import dev.munshi.answer.ReplyJson;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /api/about}: what the corpus holds. */
final class AboutServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient Console console;

  AboutServlet(Console console) {
    this.console = console;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var coverage = console.coverage();
    if (coverage.isEmpty()) {
      Json.notReady(response);
      return;
    }
    var json = ReplyJson.of(coverage.get());
    json.remove("near");
    var examples = json.putArray("examples");
    console.examples().forEach(examples::add);
    Json.write(response, SC_OK, json);
  }
}
