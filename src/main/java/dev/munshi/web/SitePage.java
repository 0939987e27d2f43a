package dev.munshi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.language.Isolated;
import dev.munshi.rendering.DocumentHtml;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that is whole without a script, in the frame of the console. */
final class SitePage {

  private SitePage() {}

  /**
   * @param title of ours and of others, as plain text
   */
  static void write(HttpServletResponse response, String title, Element... main)
      throws IOException {
    var page = Document.createShell("");
    page.getElementsByTag("html").attr("lang", "en");
    page.title(Isolated.shown(title) + " – Munshi");
    var head = page.head();
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", "/munshi.css");
    head.appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "application/atom+xml")
        .attr("title", "Digests")
        .attr("href", "/digests.atom");
    var masthead = page.body().appendElement("header").addClass("masthead");
    masthead.appendElement("h1").appendChild(link("/", "Munshi"));
    masthead.appendElement("p").appendChild(link("/digests", "Digests").addClass("aside"));
    var body = page.body().appendElement("main");
    for (var element : main) {
      body.appendChild(element);
    }
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(DocumentHtml.markup(page).getBytes(UTF_8));
  }

  static Element link(String to, String text) {
    return new Element("a").attr("href", to).text(text);
  }
}
