package dev.munshi.chat.slack;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * A response that says an error by its status alone: Bolt's and Jetty's error texts are dropped.
 */
final class BareErrors extends HttpServletResponseWrapper {

  BareErrors(HttpServletResponse response) {
    super(response);
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return getStatus() < 400 ? super.getWriter() : new PrintWriter(Writer.nullWriter());
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
  }

  @Override
  public void sendError(int status, String message) {
    setStatus(status);
  }
}
