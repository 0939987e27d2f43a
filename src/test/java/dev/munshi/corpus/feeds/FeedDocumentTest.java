package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.Documents.packed;
import static dev.munshi.corpus.feeds.Documents.parse;
import static dev.munshi.corpus.feeds.Documents.rss;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDocumentTest {

  private static final Duration QUICK = Duration.ofSeconds(5);

  private static String item(String title) {
    return rss("<item><title>" + title + "</title><link>/a</link></item>");
  }

  private static String title(String contentType, byte[] bytes) throws NotAFeedException {
    return Objects.requireNonNull(parse(contentType, bytes).entries().getFirst().title());
  }

  @Test
  void never_reads_a_file_that_an_entity_names(@TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("secret.txt"), "hush-hush");
    var text =
        "<!DOCTYPE rss [<!ENTITY file SYSTEM \"%s\"><!ENTITY %% ext SYSTEM \"%s\"> %%ext;]>"
                .formatted(secret.toUri(), secret.toUri())
            + item("See &file; here").replaceFirst("<\\?.*?\\?>", "");

    assertThat(parse(text).entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.toString()).contains("See").doesNotContain("hush"));
  }

  @Test
  void never_lets_entities_swell() {
    var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    bomb.append("]>").append(item("&a29;").replaceFirst("<\\?.*?\\?>", ""));

    Assertions.assertTimeoutPreemptively(
        QUICK,
        () ->
            assertThat(parse(bomb.toString()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString().length()).isLessThan(1_000)));
  }

  @Test
  void never_unpacks_a_file_that_swells() {
    var swollen = packed("<rss>" + " ".repeat(FeedBytes.LIMIT));

    assertThatThrownBy(() -> parse("application/gzip", swollen))
        .isInstanceOf(NotAFeedException.class)
        .hasMessageContaining("20 MB");
  }

  @Test
  void survives_ten_thousand_levels() {
    var deep = rss("<item><link>/a</link>" + "<x>".repeat(10_000) + "</item>");

    Assertions.assertTimeoutPreemptively(QUICK, () -> assertThat(parse(deep).entries()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, application/xml, <?xml version='1.0' encoding='windows-1251'?>",
    "ISO-8859-1, application/rss+xml; charset=ISO-8859-1, <?xml version='1.0'?>",
    "UTF-8, text/xml, <?xml version='1.0'?>",
    "UTF-8, text/xml; charset=ISO-8859-1, <?xml version='1.0'?>",
    "UTF-16LE, text/xml; charset=UTF-16LE, <?xml version='1.0'?>",
    "UTF-8, text/xml, <?xml version='1.0' encoding='UTF-16'?>",
    "windows-1252, application/xml; charset=utf-8, <?xml version='1.0' encoding='utf-8'?>",
    "windows-1251, text/xml; charset=utf-8, <?xml version='1.0' encoding='windows-1251'?>",
    "UTF-16, text/xml, <?xml version='1.0' encoding='UTF-16'?>",
    "UTF-8, application/xml; charset=nonsense, <?xml version='1.0' encoding='nobody'?>"
  })
  void finds_the_encoding(String charset, String contentType, String prolog) throws Exception {
    var word = charset.equals("windows-1251") ? "Почта" : "Straße";
    var text = prolog + item(word).replaceFirst("<\\?.*?\\?>", "");

    assertThat(title(contentType, text.getBytes(Charset.forName(charset)))).isEqualTo(word);
  }

  @Test
  void a_byte_order_mark_counts_first() throws Exception {
    var text = "\uFEFF" + item("Straße");

    assertThat(title("text/xml; charset=ISO-8859-1", text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Straße");
  }

  @Test
  void reads_packed_feeds() throws Exception {
    assertThat(title("application/gzip", packed(item("Packed")))).isEqualTo("Packed");
  }

  @Test
  void reads_json_feeds() throws Exception {
    var feed =
        parse(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette",
             "home_page_url": "https://gazette.example/", "authors": [{"name": "The desk"}],
             "items": [
              {"id": "1", "url": "/a", "title": "A", "content_text": "1 < 2\\n\\nThree",
               "date_published": "2024-03-05T10:00:00+01:00"},
              {"id": "https://gazette.example/b", "content_html": "<p>B</p>",
               "author": {"name": "Odo Lind"}},
              {"id": "3"}]}
            """);

    assertThat(feed.title()).isEqualTo("Gazette");
    assertThat(feed.entries())
        .satisfiesExactly(
            one -> {
              assertThat(one.address()).hasToString("https://gazette.example/a");
              assertThat(one.content()).isEqualTo("<p>1 &lt; 2</p><p>Three</p>");
              assertThat(one.published()).hasToString("2024-03-05T10:00+01:00");
              assertThat(one.author()).isEqualTo("The desk");
            },
            two -> {
              assertThat(two.address()).hasToString("https://gazette.example/b");
              assertThat(two.author()).isEqualTo("Odo Lind");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{\"items\": []}",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [",
        "<opml version='2.0'><body/></opml>",
        "<html><body>Not found</body></html>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
        "<feed/>",
        "\u0000\u0001\u0002",
        "<!DOCTYPE rss [<!ENTITY"
      })
  void says_what_is_no_feed(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(NotAFeedException.class);
  }

  @Test
  void names_the_feed_of_a_page() {
    var page =
        "<!doctype html><html><head><link rel=\"alternate\" type=\"application/rss+xml\""
            + " href=\"/rss\"></head><body>News</body></html>";

    assertThatThrownBy(() -> parse(page))
        .hasMessage("is not a feed but a page whose feed is https://gazette.example/rss");
  }

  @ParameterizedTest
  @CsvSource({
    "<rss version='2.0'/>, true",
    "<!-- x --><?xml-stylesheet href='a'?><urlset/>, true",
    "<html/>, false",
    "<article/>, false",
    "plain words, false"
  })
  void tells_feeds_by_their_beginning(String text, boolean feed) throws Exception {
    assertThat(FeedDocument.of(Documents.ADDRESS, null, text.getBytes(UTF_8)).looksRight())
        .isEqualTo(feed);
  }

  @Test
  void many_comments_before_nothing_cost_no_time() {
    var comments = "<!-- x -->".repeat(1_000) + "words";

    Assertions.assertTimeoutPreemptively(
        QUICK,
        () -> assertThatThrownBy(() -> parse(comments)).isInstanceOf(NotAFeedException.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE", "<!DOCTYPE [", "<!DOCTYPE ['", "<!DOCTYPE [<!--"})
  void many_document_types_cost_no_time(String begun) {
    var many = begun.repeat(500_000);

    Assertions.assertTimeoutPreemptively(
        QUICK, () -> assertThatThrownBy(() -> parse(many)).isInstanceOf(NotAFeedException.class));
    Assertions.assertTimeoutPreemptively(
        QUICK, () -> parse(rss("<item><link>/a</link></item>" + many)));
  }

  @Test
  void a_comment_in_a_document_type_ends_nothing() throws Exception {
    var text = "<!DOCTYPE rss [<!-- it's ]> here --> <!ENTITY a \"]>\">]>";

    assertThat(parse(text + item("A").replaceFirst("<\\?.*?\\?>", "")).entries()).hasSize(1);
  }

  @Test
  void names_of_json_feeds_are_one_short_line() throws Exception {
    var feed =
        parse(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "The\\u001b[31m\\nGazette",
             "items": [{"url": "/a", "title": "%s"}]}
            """
                .formatted("long ".repeat(100)));

    assertThat(feed.title()).isEqualTo("The [31m Gazette");
    assertThat(Objects.requireNonNull(feed.entries().getFirst().title())).hasSize(300);
  }
}
