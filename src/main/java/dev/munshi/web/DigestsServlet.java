package dev.munshi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.language.Isolated;
import dev.munshi.rendering.EditionFeed;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;

/**
 * What was posted to the page: the list at {@code /digests?page=2}, each at {@code /digests/ID} and
 * as mail at {@code /digests/ID.eml}, the newest as Atom at {@code /digests.atom}.
 */
final class DigestsServlet extends HttpServlet {

  static final List<String> PATHS = List.of("/digests", "/digests/*", "/digests.atom");

  private static final long serialVersionUID = 1;
  private static final int ON_PAGE = 50;
  private static final int IN_FEED = 30;
  private static final String MAIL = ".eml";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final transient Console console;
  private final transient Places places;

  DigestsServlet(Console console, Places places) {
    this.console = console;
    this.places = places;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var desk = console.desk();
    if (desk.isEmpty()) {
      Json.notReady(response);
    } else {
      places.within(response, () -> write(request, response, desk.get()));
    }
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, PageDesk desk)
      throws IOException {
    var path = request.getPathInfo();
    if (request.getServletPath().endsWith(".atom")) {
      writeFeed(request, response, desk);
    } else if (path == null || path.equals("/")) {
      SitePage.write(response, "Digests", list(desk, page(request)));
    } else {
      writeOne(path.substring(1), response, desk);
    }
  }

  private static void writeFeed(
      HttpServletRequest request, HttpServletResponse response, PageDesk desk) throws IOException {
    response.setContentType("application/atom+xml; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    var feed = EditionFeed.atom(desk.editions(IN_FEED), addressOf(request));
    response.getOutputStream().write(feed.getBytes(UTF_8));
  }

  /** As the reader knows it, also behind a proxy that ends TLS. */
  private static URI addressOf(HttpServletRequest request) {
    var address = request.getRequestURL().toString();
    return URI.create(
        "https".equals(request.getHeader("X-Forwarded-Proto"))
            ? address.replaceFirst("^http:", "https:")
            : address);
  }

  /** From 1. */
  private static int page(HttpServletRequest request) {
    var page = request.getParameter("page");
    return page != null && page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
  }

  private static Element list(PageDesk desk, int page) {
    var found = desk.headings(ON_PAGE + 1, (page - 1) * ON_PAGE);
    var editions = found.subList(0, Math.min(ON_PAGE, found.size()));
    var section = new Element("article").addClass("told");
    section.appendElement("h2").text("Digests");
    if (editions.isEmpty() && page == 1) {
      section
          .appendElement("p")
          .appendText("Nothing was posted here yet. Order a digest on the page: ")
          .appendElement("code")
          .text("digest subscribe weekdays at 09:00");
      return section;
    }
    section
        .appendElement("p")
        .addClass("fine")
        .appendText("Also as a ")
        .appendChild(SitePage.link("/digests.atom", "web feed"))
        .appendText(" (Atom).");
    var list = section.appendElement("ul").addClass("editions");
    for (var edition : editions) {
      list.appendElement("li")
          .appendChild(SitePage.link(addressOf(edition.id()), Isolated.shown(edition.title())))
          .appendText(" ")
          .appendChild(when(edition.at()));
    }
    if (page > 1 || found.size() > ON_PAGE) {
      section.appendChild(turning(page, found.size() > ON_PAGE));
    }
    return section;
  }

  private static Element turning(int page, boolean hasOlder) {
    var turning = new Element("nav").addClass("turning").attr("aria-label", "Pages");
    if (page > 1) {
      turning.appendChild(
          SitePage.link("/digests?page=" + (page - 1), "Newer").attr("rel", "prev"));
    }
    if (hasOlder) {
      turning.appendChild(
          SitePage.link("/digests?page=" + (page + 1), "Older").attr("rel", "next"));
    }
    return turning;
  }

  private static String addressOf(UUID edition) {
    return "/digests/" + edition;
  }

  private static Element when(Instant at) {
    return new Element("time")
        .attr("datetime", at.toString())
        .addClass("fine")
        .text(WHEN.format(at.atZone(ZoneId.systemDefault())));
  }

  private static void writeOne(String name, HttpServletResponse response, PageDesk desk)
      throws IOException {
    boolean isMail = name.endsWith(MAIL);
    var id = id(isMail ? name.substring(0, name.length() - MAIL.length()) : name);
    var edition = id.flatMap(desk::edition);
    if (edition.isEmpty()) {
      Json.error(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
    } else if (isMail) {
      response.setContentType("message/rfc822");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + id.get() + MAIL + "\"");
      response.getOutputStream().write(desk.mail(edition.get()));
    } else {
      var document = edition.get().document();
      var foot =
          new Element("p")
              .addClass("fine")
              .appendChild(when(edition.get().at()))
              .appendText(" · ")
              .appendChild(SitePage.link(addressOf(edition.get().id()) + MAIL, "As mail (.eml)"));
      SitePage.write(response, document.title(), TellServlet.article(document), foot);
    }
  }

  /** Only in the one form that {@link UUID} writes itself. */
  private static Optional<UUID> id(String name) {
    try {
      var id = UUID.fromString(name);
      return Optional.of(id).filter(read -> read.toString().equals(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
