package dev.munshi.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The page, of three files that lie in the jar. */
final class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private record Asset(String resource, String type) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/", new Asset("page/index.html", "text/html; charset=utf-8"),
          "/munshi.css", new Asset("page/munshi.css", "text/css; charset=utf-8"),
          "/munshi.js", new Asset("page/munshi.js", "text/javascript; charset=utf-8"));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asset = ASSETS.get(request.getServletPath());
    if (asset == null) {
      Json.error(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
      return;
    }
    try (var in = PageServlet.class.getResourceAsStream(asset.resource())) {
      if (in == null) {
        throw new IOException("the jar lacks " + asset.resource());
      }
      response.setContentType(asset.type());
      response.setHeader("Cache-Control", "no-cache");
      in.transferTo(response.getOutputStream());
    }
  }
}
