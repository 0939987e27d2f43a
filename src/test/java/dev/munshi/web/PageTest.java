package dev.munshi.web;

import static dev.munshi.testing.HostileText.HIDDEN;
import static dev.munshi.testing.HostileText.NEEDED_SOMETIMES;
import static dev.munshi.testing.HostileText.hiddenIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.UnicodeSet;
import dev.munshi.answer.ReplyJson;
import dev.munshi.language.Isolated;
import dev.munshi.testing.Browser;
import dev.munshi.testing.HostileReply;
import dev.munshi.testing.LocalSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser, with answers from a stand-in. */
class PageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String URDU = "PTA نے Twitter کو 17 فروری کو بند کیا";

  @TempDir Path folder;

  private final LocalSite site = new LocalSite();
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    browser = Browser.ofMachine(folder);
    asset("/munshi.css", "munshi.css", "text/css");
    asset("/munshi.js", "munshi.js", "text/javascript");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void asset(String path, String name, String type) throws IOException {
    try (var in = Objects.requireNonNull(PageServlet.class.getResourceAsStream("page/" + name))) {
      site.page(path, type + "; charset=utf-8", in.readAllBytes());
    }
  }

  private Document asked(String question, int kind, String text, String name) throws Exception {
    var reply = ReplyJson.of(HostileReply.all(text, name).get(kind)).toString();
    site.page("/api/ask", "application/json", reply.getBytes(UTF_8));
    return opened(question, "{\"kind\":\"question\",\"question\":\"x\"}");
  }

  /**
   * @param line what the server makes of the question
   */
  private Document opened(String question, String line) throws Exception {
    site.page("/api/tell", "application/json", line.getBytes(UTF_8));
    var path = "/?q=" + URLEncoder.encode(question, UTF_8);
    asset(path, "index.html", "text/html");
    return Jsoup.parse(browser.opened(site.address(path)));
  }

  @Test
  void what_is_told_stands_in_the_conversation() throws Exception {
    var line =
        JSON.createObjectNode()
            .put("kind", "told")
            .put("text", "Told\nmore")
            .put(
                "html",
                "<article class='told'><a href='#event-1'>1</a><p id='event-1'>"
                    + Isolated.of(URDU)
                    + "</p><script>document.title='led'</script></article>");

    var page = opened("timeline harbour", line.toString());

    assertThat(page.select(".turn .told a").attr("href")).isEqualTo("#turn-1-event-1");
    assertThat(page.select("#turn-1-event-1").text()).isEqualTo(Isolated.of(URDU));
    assertThat(page.select("#status").text()).isEqualTo("Told");
    assertThat(page.title()).startsWith("timeline harbour");
  }

  @Test
  void no_link_to_the_page_orders_anything() throws Exception {
    var page = opened("digest unsubscribe 1", "{\"kind\":\"order\"}");

    assertThat(page.select(".turn button").text()).isEqualTo("Do it");
    assertThat(site.visits("/api/tell")).hasSize(1);
  }

  @Test
  void urdu_runs_from_the_right_whatever_it_begins_with_and_its_marks_follow_it() throws Exception {
    var page = asked(URDU, 0, URDU, "روزنامہ");

    assertThat(page.select("h2").attr("dir")).isEqualTo("rtl");
    assertThat(page.select(".statement").attr("dir")).isEqualTo("rtl");
    assertThat(page.select(".statement > span + sup").text()).isEqualTo("1");
    assertThat(page.select("blockquote").attr("dir")).isEqualTo("rtl");
    assertThat(page.select(".facts span").eachText())
        .contains("\u2067روزنامہ\u2069", "Published 12 March 2024");
  }

  @Test
  void english_runs_from_the_left_whatever_stands_in_it() throws Exception {
    var page = asked("What does گھاٹ mean?", 1, "گھاٹ is the word for a quay", "روزنامہ");

    assertThat(page.select("h2").attr("dir")).isEqualTo("ltr");
    assertThat(page.select(".accounts .statement").attr("dir")).isEqualTo("ltr");
    assertThat(page.select(".accounts .who").eachText().getFirst())
        .isEqualTo("\u2067روزنامہ\u2069 · \u2067روزنامہ\u2069 · 12 March 2024");
  }

  @Test
  void nothing_hidden_reaches_the_page() throws Exception {
    var hidden = everythingHidden();
    for (int kind = 0; kind < 3; kind++) {
      var page = asked("x\u202Ey\u200B\uDB40\uDC49z", kind, hidden, "n\u202Eame\u2067");

      assertThat(page.select(".turn > h2").text()).isEqualTo("xyz");
      assertThat(page.select(".turn").text()).contains("xxx").contains("name");
      assertThat(hiddenIn(page.outerHtml())).isEmpty();
    }
  }

  @Test
  void what_writing_needs_stays_on_the_page() throws Exception {
    var page = asked("x", 0, "می\u200Cشود 👩\u200D💻 ❤\uFE0F", "name");

    assertThat(page.select(".statement span").text()).isEqualTo("می\u200Cشود 👩\u200D💻 ❤\uFE0F");
  }

  /** Each hidden character that can be sent, after a letter. */
  private static String everythingHidden() {
    var sent =
        new UnicodeSet(HIDDEN).removeAll(NEEDED_SOMETIMES).removeAll(new UnicodeSet("[:Cs:]"));
    var text = new StringBuilder();
    sent.forEach(character -> text.append('x').append(character));
    return text.toString();
  }
}
