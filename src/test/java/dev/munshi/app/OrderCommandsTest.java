package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import dev.munshi.testing.Await;
import dev.munshi.testing.SmallCorpus;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderCommandsTest {

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void take_in() throws Exception {
    home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
  }

  private Ran run(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add(1, "--home=" + home);
    return munshi(all.toArray(String[]::new));
  }

  @Test
  void orders_are_taken_as_in_a_chat() {
    var ordered = run("digest", "subscribe", "daily", "at", "09:00", "UTC", "algorithms");

    assertThat(ordered.exit()).as(ordered.err()).isZero();
    assertThat(ordered.out()).startsWith("Digest 1 is ordered: algorithms, daily at 09:00 (UTC)");
    assertThat(run("digest").out()).contains("1    daily at 09:00 (UTC)");
    assertThat(run("digest", "pause", "1").out()).contains("paused");
    assertThat(run("digest", "list", "--json").line().path("blocks").get(0).path("type").asText())
        .isEqualTo("table");
    assertThat(run("digest", "unsubscribe", "1").out()).contains("has ended");
  }

  @Test
  void words_that_the_shell_keeps_together_are_watched_together() {
    assertThat(run("watch", "National Coordinator", "harbour").out())
        .contains("\"National Coordinator\" harbour");
    assertThat(run("watch").out()).contains("1: \"National Coordinator\" harbour");
    assertThat(run("watch", "remove", "1").out()).contains("has ended");
  }

  @Test
  void what_is_no_order_is_wrong_use() {
    var wrong = run("digest", "subscribe", "daily", "at", "25:00", "--json");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.line().path("title").asText()).contains("no such time of day");
    var asText = run("digest", "subscribe", "daily", "at", "25:00");
    assertThat(asText.exit()).isEqualTo(2);
    assertThat(asText.out()).isEmpty();
    assertThat(asText.err()).contains("no such time of day");
    assertThat(run("digest", "--format", "pdf").exit()).isEqualTo(2);
  }

  @Test
  void an_order_that_did_nothing_fails_with_the_reason() {
    var failed = run("digest", "pause", "7");

    assertThat(failed.exit()).isOne();
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("This room has no digests.");
    var asJson = run("watch", "remove", "7", "--json");
    assertThat(asJson.exit()).isOne();
    assertThat(asJson.line().path("title").asText()).isEqualTo("There is no watch 7 here.");
    assertThat(run("watch", "list").exit()).isZero();
  }

  @Test
  void one_quoted_argument_is_an_order_where_it_reads_as_one() {
    run("watch", "National Coordinator");

    assertThat(run("watch", " list ").out()).contains("1: \"National Coordinator\"");
    assertThat(run("watch", "remove 1").out()).contains("Watch 1 has ended.");
    assertThat(run("watch", "\"remove 1\"").out()).contains("I look out for \"remove 1\"");
    assertThat(run("watch", "remove 1", "harbour").out()).contains("\"remove 1\" harbour");
  }

  @Test
  void a_preview_comes_in_every_form() throws Exception {
    run("digest", "subscribe", "daily", "at", "09:00", "UTC");

    assertThat(run("digest", "preview").out()).startsWith("News, ").contains(SmallCorpus.URL);
    var html = Jsoup.parse(run("digest", "preview", "--format", "html").out());
    assertThat(html.select("a").eachAttr("href")).contains(SmallCorpus.URL);
    var mail = run("digest", "preview", "--format=eml").out().getBytes(UTF_8);
    var message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mail));
    assertThat(message.getSubject()).startsWith("News, ");
    assertThat(message.getFrom().get(0).getAddress()).isEqualTo("munshi@localhost");
    var feed =
        new SyndFeedInput()
            .build(new StringReader(run("digest", "preview", "--format", "atom").out()));
    assertThat(feed.getEntries().getFirst().getTitle()).startsWith("News, ");
    assertThat(run("digest", "preview", "--format", "json").line().path("title").asText())
        .startsWith("News, ");
  }

  private static String get(int port, String path) {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + port + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_is_ordered_beside_serve_is_posted_by_it_once() throws Exception {
    try (var served = ServedHome.serve(home, Map.of())) {
      run("digest", "subscribe", "daily", "at", "09:00", "UTC");
      assertThat(run("digest", "now").out()).startsWith("It comes at once.");

      Await.until("it is posted", () -> get(served.port(), "/digests").contains("/digests/"));

      var link = Jsoup.parse(get(served.port(), "/digests")).select(".editions a");
      assertThat(link).hasSize(1);
      assertThat(link.text()).startsWith("News, ");
      assertThat(get(served.port(), link.attr("href"))).contains(SmallCorpus.URL);
      assertThat(get(served.port(), link.attr("href") + ".eml")).contains("multipart/alternative");
      assertThat(get(served.port(), "/digests.atom")).contains("<entry>");
    }
  }

  @Test
  void the_page_speaks_the_grammar_of_the_chats() {
    try (var served = ServedHome.serve(home, Map.of())) {
      var page = Jsoup.parse(get(served.port(), "/tell?q=timeline%20Nordhavn%20Digital%20Council"));

      assertThat(page.select("svg.axis a")).isNotEmpty();
      assertThat(page.select(".events h3").eachText()).contains("9 April 2024");
      assertThat(get(served.port(), "/tell?q=help")).contains("<code>timeline");
      assertThat(get(served.port(), "/api/timeline?topic=Nordhavn%20Digital%20Council"))
          .contains("\"from\":\"2023-01-01\"");
      assertThat(get(served.port(), "/api/summary?topic=algorithms")).contains(SmallCorpus.URL);
    }
  }

  @Test
  void names_of_outlets_that_the_shell_keeps_together_stay_together() {
    assertThat(
            new DigestCommand(Terminal.ofProcess())
                .written(List.of("subscribe", "from", "Food and Wine,", "Dawn", "on", "a law")))
        .isEqualTo("digest subscribe from \"Food and Wine\", Dawn on a law");
    var ordered = run("digest", "subscribe", "without", "Food and Wine");
    assertThat(ordered.out() + ordered.err()).contains("“Food and Wine”");
  }
}
