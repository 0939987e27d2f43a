package dev.munshi.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;

/**
 * A place beside the console, such as a chat network's. It guards itself: the console's token
 * counts there only where the guard asks for it.
 *
 * @param path such as {@code /slack/events}
 * @param guard verifies requests before the servlet sees them
 * @param servlet answers them
 */
public record Endpoint(String path, Filter guard, Servlet servlet) {

  /** {@code GET /metrics}, for those who may use the console. */
  public static Endpoint metrics(PrometheusMeterRegistry registry, WebSettings settings) {
    return new Endpoint(
        "/metrics", new AccessFilter(settings.token()), new MetricsServlet(registry));
  }
}
