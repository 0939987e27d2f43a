package dev.munshi.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /health/live}: the process runs. {@code /health/ready}: it can answer, or why not. */
final class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient Readiness readiness;

  HealthServlet(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean live = "/live".equals(request.getPathInfo());
    if (!live && !"/ready".equals(request.getPathInfo())) {
      Json.error(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
      return;
    }
    var json = JsonNodeFactory.instance.objectNode();
    var reasons = json.putArray("reasons");
    if (!live) {
      readiness.reasons().forEach(reasons::add);
    }
    json.put("status", reasons.isEmpty() ? "ok" : "not ready");
    int status =
        reasons.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    Json.write(response, status, json);
  }
}
