package dev.munshi.web;

import static dev.munshi.web.ServedConsole.assertSaid;
import static dev.munshi.web.ServedConsole.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellServletTest {

  private final ServedConsole web = new ServedConsole();

  @BeforeEach
  void set_what_is_told() {
    web.desk.told =
        new Document("A <b>title</b>", List.of(Paragraph.of("<img src=x onerror=alert(1)>")));
  }

  @AfterEach
  void stop() throws Exception {
    web.close();
  }

  private JsonNode told(String body) throws Exception {
    var answer =
        web.send(
            web.request("/api/tell")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer);
  }

  @Test
  void what_a_line_asks_for_is_told_as_a_page_without_a_script() throws Exception {
    var answer = web.get("/tell?q=tell%20me");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("article h2").text()).isEqualTo("A <b>title</b>");
    assertThat(page.select("article p").text()).isEqualTo("<img src=x onerror=alert(1)>");
    assertThat(page.select("script, img, [style]")).isEmpty();
    assertThat(page.select("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("/digests.atom");
  }

  @Test
  void a_question_and_an_order_go_to_the_page_and_nothing_is_done() throws Exception {
    for (var line : List.of("order%201", "who%20is%20it%3F")) {
      var answer = web.get("/tell?q=" + line);

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).contains("/?q=");
    }
    assertThat(web.get("/tell").statusCode()).isEqualTo(302);
    assertThat(web.desk.done).isEmpty();
  }

  @Test
  void the_script_is_told_the_same() throws Exception {
    assertThat(told("{\"line\":\"who is it?\"}").path("question").asText()).isEqualTo("who is it?");
    var told = told("{\"line\":\"tell me\"}");
    assertThat(told.path("kind").asText()).isEqualTo("told");
    assertThat(Jsoup.parse(told.path("html").asText()).select("article.told > h2").text())
        .isEqualTo("A <b>title</b>");
    assertThat(told.path("text").asText()).startsWith("A <b>title</b>\n");
  }

  @Test
  void only_what_was_typed_is_done() throws Exception {
    assertThat(told("{\"line\":\"order 1\"}").path("kind").asText()).isEqualTo("order");
    assertThat(web.desk.done).isEmpty();

    var done = told("{\"line\":\"order 1\",\"typed\":true}");

    assertThat(done.path("done").asBoolean()).isTrue();
    assertThat(web.desk.done).containsExactly("order 1");
  }

  @Test
  void a_form_of_a_foreign_page_is_refused() throws Exception {
    var form =
        web.request("/api/tell")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{\"line\":\"order 1\",\"typed\":true}"));

    assertSaid(web.send(form), 415, "application/json");
    assertThat(web.desk.done).isEmpty();
  }

  @Test
  void a_list_of_sources_has_their_numbers_for_marks() throws Exception {
    var points = new Block.Bullets(List.of(Paragraph.of("The fees rise. [1]")));
    var sources = new Block.Bullets(List.of(Paragraph.of("[1] Gazette")));
    web.desk.told = new Document("Summary", List.of(points, sources));

    var page = Jsoup.parse(web.get("/tell?q=tell").body());

    assertThat(page.select("ul").size()).isEqualTo(2);
    assertThat(page.select("ul.numbered").text()).isEqualTo("[1] Gazette");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/summary?topic=x, cross-site, image",
    "/api/timeline?topic=x, same-site, empty",
    "/api/summary?topic=x, cross-site, document",
    "/tell?q=tell, cross-site, image",
    "/tell?q=tell, cross-site, iframe",
    "/digests, cross-site, empty"
  })
  void a_foreign_page_fetches_and_embeds_nothing(String path, String site, String dest)
      throws Exception {
    assertSaid(web.send(fetch(path, site, dest)), 403, "Another page");
    assertThat(web.send(fetch(path, "same-origin", dest)).statusCode()).isEqualTo(200);
  }

  @Test
  void who_comes_from_a_foreign_page_is_asked_before_anything_is_worked_on() throws Exception {
    var asked = web.send(fetch("/tell?q=tell%20%3Cb%3E%26", "cross-site", "document"));

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(web.desk.wished).isEmpty();
    var link = Jsoup.parse(asked.body()).select("article a");
    assertThat(link.text()).isEqualTo("tell <b>&");
    var told = web.send(fetch(link.attr("href"), "same-origin", "document"));
    assertThat(Jsoup.parse(told.body()).select("article h2").text()).isEqualTo("A <b>title</b>");
    assertThat(web.desk.wished).containsExactly("tell <b>&");
  }

  private HttpRequest.Builder fetch(String path, String site, String dest) {
    return web.request(path).header("Sec-Fetch-Site", site).header("Sec-Fetch-Dest", dest);
  }

  @Test
  void says_that_it_is_not_ready() throws Exception {
    web.prepared = false;

    assertSaid(web.get("/tell?q=tell"), 503, "still being read");
    assertSaid(web.get("/digests"), 503, "still being read");
    assertSaid(web.get("/api/timeline?topic=x"), 503, "still being read");
  }

  @Test
  void briefings_are_there_as_json() throws Exception {
    assertThat(json(web.get("/api/timeline?topic=harbour+fees")).path("timeline").asText())
        .isEqualTo("harbour fees");
    assertThat(json(web.get("/api/summary?topic=x")).path("summary").asText()).isEqualTo("x");
    assertSaid(web.get("/api/summary?topic=%20"), 400, "?topic=");
    assertSaid(web.get("/api/summary"), 400, "?topic=");
  }
}
