package dev.munshi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** JSON answers of the API. */
final class Json {

  private Json() {}

  static void write(HttpServletResponse response, int status, JsonNode json) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.toString().getBytes(UTF_8));
  }

  /**
   * @param sentence one plain sentence for a person
   */
  static void error(HttpServletResponse response, int status, String sentence) throws IOException {
    write(response, status, JsonNodeFactory.instance.objectNode().put("error", sentence));
  }

  /** Says that it cannot answer yet. */
  static void notReady(HttpServletResponse response) throws IOException {
    error(
        response,
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "The articles are still being read; try again.");
  }
}
