package dev.munshi.web;

import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import dev.munshi.language.VisibleText;
import dev.munshi.rendering.DocumentHtml;
import dev.munshi.web.JsonBody.BadRequestException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what a line asks for that is no question. {@code GET /tell?q=} is a page of its own, and
 * changes nothing; who comes to it from another page is asked first whether to work on it, so that
 * no foreign page has a language model write. {@code POST /api/tell} is for the page's script, and
 * does what was typed.
 */
final class TellServlet extends HttpServlet {

  static final List<String> PATHS = List.of("/tell", "/api/tell");

  private static final long serialVersionUID = 1;

  /** How the items of a list of sources begin; they need no other mark. */
  private static final Pattern NUMBERED = Pattern.compile("\\[\\d+]");

  private final transient Console console;
  private final transient Places places;

  TellServlet(Console console, Places places) {
    this.console = console;
    this.places = places;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asked = request.getParameter("q");
    var line = VisibleText.of(asked == null ? "" : asked).strip();
    var desk = console.desk();
    if (desk.isEmpty()) {
      Json.notReady(response);
    } else if (!line.isEmpty() && desk.get().hear(line) instanceof Heard.Wish wish) {
      tell(wish, line, request, response);
    } else {
      // a question is answered there, and an order is done there when it is sent
      response.sendRedirect("/?q=" + encoded(line));
    }
  }

  private void tell(
      Heard.Wish wish, String line, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (FetchMetadata.isForeign(request)) {
      SitePage.write(response, "From another page", invitation(line));
      return;
    }
    places.within(
        response,
        () -> {
          var document = wish.document().get();
          SitePage.write(response, document.title(), article(document));
        });
  }

  private static Element invitation(String line) {
    var article = new Element("article").addClass("told");
    article.appendElement("h2").text("Another page sent you here");
    article
        .appendElement("p")
        .appendText("It asks for: ")
        .appendChild(SitePage.link("/tell?q=" + encoded(line), Isolated.of(line)));
    return article;
  }

  private static String encoded(String line) {
    return URLEncoder.encode(line, StandardCharsets.UTF_8);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var body = JsonBody.of(request, "{\"line\": …}");
      var line = body.text("line");
      var desk = console.desk();
      if (desk.isEmpty()) {
        Json.notReady(response);
        return;
      }
      var heard = desk.get().hear(line);
      boolean isTyped = body.json().path("typed").asBoolean();
      places.within(response, () -> Json.write(response, SC_OK, told(heard, isTyped)));
    } catch (BadRequestException bad) {
      Json.error(response, bad.status, String.valueOf(bad.getMessage()));
    }
  }

  private static ObjectNode told(Heard heard, boolean isTyped) {
    return switch (heard) {
      case Heard.Question question -> kind("question").put("question", question.text());
      case Heard.Wish wish -> told(wish.document().get()).put("done", false);
      case Heard.Order order when isTyped -> told(order.document().get()).put("done", true);
      case Heard.Order _ -> kind("order");
    };
  }

  private static ObjectNode told(Document document) {
    return kind("told")
        .put("text", document.text())
        .put("html", DocumentHtml.markup(article(document)));
  }

  private static ObjectNode kind(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }

  static Element article(Document document) {
    var article = DocumentHtml.of(document, TimelineDrawing::of);
    article.select("ul:has(> li)").stream()
        .filter(list -> NUMBERED.matcher(list.child(0).ownText()).lookingAt())
        .forEach(list -> list.addClass("numbered"));
    return article.tagName("article").addClass("told");
  }
}
