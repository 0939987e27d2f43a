package dev.munshi.web;

import static dev.munshi.web.ServedConsole.assertSaid;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestsServletTest {

  private static final Instant MORNING = Instant.parse("2024-03-12T09:00:00Z");

  private final ServedConsole web = new ServedConsole();

  @AfterEach
  void stop() throws Exception {
    web.close();
  }

  private Edition posted(String title) {
    var edition =
        new Edition(
            UUID.randomUUID(),
            MORNING.plusSeconds(web.desk.posted.size()),
            new Document(title, List.of(Paragraph.of("What is new."))));
    web.desk.posted.add(edition);
    return edition;
  }

  @Test
  void the_newest_stands_first_and_each_has_an_address() throws Exception {
    var first = posted("News of <i>Monday</i>");
    posted("News of Tuesday");

    var links = Jsoup.parse(web.get("/digests").body()).select(".editions a");

    assertThat(links.eachText()).containsExactly("News of Tuesday", "News of <i>Monday</i>");
    var one = Jsoup.parse(web.get(links.get(1).attr("href")).body());
    assertThat(one.select("article h2").text()).isEqualTo("News of <i>Monday</i>");
    assertThat(one.select("article p").text()).isEqualTo("What is new.");
    var mail = web.get(one.select("a[href$=.eml]").attr("href"));
    assertThat(mail.headers().firstValue("Content-Type")).contains("message/rfc822");
    assertThat(mail.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + first.id() + ".eml\"");
    assertThat(mail.body()).startsWith("Subject: News of <i>Monday</i>");
  }

  @Test
  void many_are_on_pages_between_which_links_lead() throws Exception {
    for (int i = 1; i <= 101; i++) {
      posted("News " + i);
    }

    var newest = Jsoup.parse(web.get("/digests").body());
    assertThat(newest.select(".editions a").eachText()).hasSize(50).startsWith("News 101");
    assertThat(newest.select("a[rel=prev]")).isEmpty();
    var older = Jsoup.parse(web.get(newest.select("a[rel=next]").attr("href")).body());
    assertThat(older.select(".editions a").eachText()).hasSize(50).startsWith("News 51");
    assertThat(older.select("a[rel=prev]").attr("href")).isEqualTo("/digests?page=1");
    var oldest = Jsoup.parse(web.get(older.select("a[rel=next]").attr("href")).body());
    assertThat(oldest.select(".editions a").eachText()).containsExactly("News 1");
    assertThat(oldest.select("a[rel=next]")).isEmpty();
    for (var wrong : List.of("0", "-1", "x", "99999999999")) {
      assertThat(web.get("/digests?page=" + wrong).body()).contains("News 101");
    }
  }

  @Test
  void a_reader_follows_the_feed() throws Exception {
    var edition = posted("News of Monday");

    var answer = web.get("/digests.atom");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    var feed = new SyndFeedInput().build(new StringReader(answer.body()));
    var entry = feed.getEntries().getFirst();
    assertThat(entry.getUri()).isEqualTo("urn:uuid:" + edition.id());
    assertThat(entry.getLink())
        .isEqualTo("http://127.0.0.1:" + web.port() + "/digests/" + edition.id());
    var behindTls = web.send(web.request("/digests.atom").header("X-Forwarded-Proto", "https"));
    assertThat(behindTls.body()).contains("https://127.0.0.1:").doesNotContain("http://127");
  }

  @Test
  void nothing_posted_is_said_with_what_would_help() throws Exception {
    assertThat(Jsoup.parse(web.get("/digests").body()).select("code").text())
        .startsWith("digest subscribe");
    assertThat(web.get("/digests.atom").body()).doesNotContain("<entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000001.eml", ".eml"})
  void another_address_leads_nowhere(String name) throws Exception {
    assertSaid(web.get("/digests/" + name), 404, "nothing here");
  }
}
