package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fetched pages are articles, and in which encoding. */
class PageKindsTest {

  private static final String SENTENCE =
      "The ferry office said on Monday that pier %d would open before the summer begins.";
  private static final String URDU =
      "وزیر نے پیر کے روز کہا کہ بندرگاہ کے دونوں گھاٹ گرمیوں کے آغاز سے پہلے عوام کے لیے کھول دیے جائیں گے۔";

  private static ReadResult read(String type, byte[] bytes) {
    return new ArticlePages().read("https://example.org/piers", type, bytes);
  }

  private static ReadResult read(String page) {
    return read("text/html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String reason(ReadResult result) {
    assertThat(result).isInstanceOf(Unreadable.class);
    return ((Unreadable) result).reason();
  }

  private static String text(ReadResult result) {
    assertThat(result).isInstanceOf(Read.class);
    return ((Read) result).draft().text();
  }

  private static String teasers(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "<div class=card><h3><a href=/%1$d>Headline number %1$d of the day</a></h3><p>%2$s</p></div>"
                    .formatted(i, SENTENCE.formatted(i)))
        .collect(Collectors.joining());
  }

  @Test
  void a_page_of_teasers_is_no_article() {
    assertThat(reason(read("<body><main>" + teasers(12) + "</main>")))
        .isEqualTo("is a list of links, not an article");
  }

  @Test
  void a_page_of_few_teasers_that_end_in_read_more_is_no_article() {
    var teasers =
        teasers(3).replace("</p>", " <a href=/>Read more</a></p><span>12 May 2021</span>");

    assertThat(reason(read("<body><h1>Latest news</h1>" + teasers)))
        .isEqualTo("is a list of links, not an article");
  }

  @Test
  void a_page_that_calls_itself_a_collection_is_no_article() {
    var said = "<script type='application/ld+json'>{\"@type\":\"CollectionPage\"}</script>";
    assertThat(reason(read(said + "<p>" + SENTENCE.formatted(1) + "</p>" + teasers(2))))
        .isEqualTo("is a list of links, not an article");
  }

  @Test
  void a_short_article_among_many_teasers_is_one() {
    var page =
        "<meta property=og:type content=article><article><h1>Pier opens</h1><p>%s</p></article><aside>%s</aside>"
            .formatted(SENTENCE.formatted(1), teasers(30));
    assertThat(text(read(page))).isEqualTo(SENTENCE.formatted(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=root></div><script src=/app.js></script>",
        "<noscript>You need to enable JavaScript to run this app.</noscript><script src=/a.js></script>",
        "<p>Please enable JavaScript to read on.</p><script src=/a.js></script>",
        "<p>Bitte aktivieren Sie JavaScript in Ihrem Browser.</p><script src=/a.js></script>"
      })
  void says_that_a_page_needs_javascript(String page) {
    assertThat(reason(read(page))).isEqualTo("shows its text by JavaScript only");
  }

  @Test
  void takes_the_text_that_linked_data_states_where_the_page_shows_none() {
    var body =
        IntStream.range(0, 5).mapToObj(SENTENCE::formatted).collect(Collectors.joining("\\n"));
    var head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script><div id=root></div>";
    assertThat(text(read(head.formatted(body)))).isEqualTo(body.replace("\\n", "\n\n"));
    assertThat(reason(read(head.formatted(body + " And then…")))).contains("JavaScript");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, text/html; charset=windows-1256, ''",
    "windows-1256, text/html, <meta charset=windows-1256>",
    "windows-1256, text/html; charset=ISO-8859-1, <meta http-equiv=content-type content='text/html; charset=windows-1256'>",
    "UTF-8, text/html; charset=windows-1256, <meta charset=iso-8859-1>",
    "UTF-8, text/html, ''",
    "UTF-16LE, text/html, ''",
    "UTF-16BE, text/html; charset=utf-8, ''",
    "UTF-16, '', ''",
    "UTF-8, application/xhtml+xml, <meta charset=nonsense>"
  })
  void reads_any_encoding(String written, String type, String head) {
    var text =
        written.equals("windows-1256")
            ? "قال الوزير اليوم إن الميناء سيفتح أبوابه قبل بداية الصيف المقبل للجميع."
            : URDU;
    var page = "<html><head>" + head + "</head><body><p>" + text + "</p></body></html>";
    assertThat(text(read(type, page.getBytes(Charset.forName(written))))).isEqualTo(text);
  }

  @Test
  void a_page_cut_within_a_letter_is_still_utf_8() {
    var bytes = ("<p>" + URDU).getBytes(StandardCharsets.UTF_8);
    assertThat(text(read("text/html", java.util.Arrays.copyOf(bytes, bytes.length - 1))))
        .startsWith(URDU.substring(0, 60));
  }

  @Test
  void passes_over_a_few_nuls_in_markup() {
    var page = "<p>" + SENTENCE.formatted(1).replace("ferry", "fer\0ry") + "</p>";
    assertThat(text(read(page))).isEqualTo(SENTENCE.formatted(1));
    assertThat(reason(read("text/html", new byte[100]))).isEqualTo("is not text");
  }

  @ParameterizedTest
  @CsvSource({
    "'', <!doctype html><p>%s</p>",
    "'', %s",
    "text/plain, <html><body><p>%s</p></body></html>",
    "application/xml, <?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>%s</p></body></html>"
  })
  void sees_what_a_page_is_where_its_server_does_not_say(String type, String page) {
    var sentence = SENTENCE.formatted(1);
    assertThat(text(read(type, page.formatted(sentence).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(sentence);
  }

  @Test
  void refuses_what_is_no_page_by_name() {
    assertThat(reason(read("image/png", new byte[] {1}))).isEqualTo("is image/png, not an article");
    assertThat(
            reason(
                read(
                    "",
                    "<?xml version='1.0'?><rss version='2.0'/>".getBytes(StandardCharsets.UTF_8))))
        .contains("not an article");
  }

  @Test
  void refuses_more_lines_than_an_article_has() {
    assertThat(reason(read("text/plain", "a\n".repeat(1_500_000).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("has more than 50,000 lines or paragraphs");
  }
}
