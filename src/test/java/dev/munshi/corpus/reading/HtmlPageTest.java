package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {

  private static final String FIRST =
      "The harbour authority said on Monday that it would open the northern quay to ferries.";
  private static final String SECOND =
      "Two operators have applied for the berths, and a third is expected to follow this week.";
  private static final String THIRD =
      "“We have waited for this since the storm,” said one captain, who asked not to be named.";
  private static final String TEASER =
      "The old lighthouse is to be sold to a hotel group, and residents are not pleased about it.";

  @TempDir Path folder;

  private ReadFiles files;

  @BeforeEach
  void open() {
    files = new ReadFiles(folder);
  }

  private static String page(String head, String body) {
    return "<!doctype html><html><head>%s</head><body>%s</body></html>".formatted(head, body);
  }

  private static String article(String more) {
    return "<article><h1>Quay opens</h1><div class='text'><p>%s</p><p>%s</p><p>%s</p>%s</div></article>"
        .formatted(FIRST, SECOND, THIRD, more);
  }

  private Draft read(String head, String body) {
    return files.one("a.html", page(head, body));
  }

  @Test
  void takes_the_text_without_what_stands_around_it() {
    var draft =
        read(
            "",
            """
            <nav><p>%1$s</p></nav><div class="site-sidebar"><p>%1$s</p></div>
            %2$s
            <div class="related-posts"><p>%1$s</p></div>
            <div><h3>You may also like</h3><p>%1$s</p></div>
            <footer><p>%1$s</p></footer>"""
                .formatted(TEASER, article("")));
    assertThat(draft.text()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @Test
  void goes_on_after_a_box_among_the_paragraphs() {
    var box =
        "<div><h4>Related stories</h4><ul><li><a href='/x'>Hotel buys lighthouse</a></li></ul></div>";
    var draft = read("", article(box + "<p>" + TEASER + "</p>"));
    assertThat(draft.text())
        .doesNotContain("Related")
        .doesNotContain("Hotel buys")
        .endsWith(TEASER);
  }

  @Test
  void keeps_headings_lists_tables_and_quotations() {
    var more =
        """
        <h2>What changes</h2><ul><li>Ferries every hour</li></ul>
        <table><tr><td>Berth</td><td>Length</td></tr><tr><td>North</td><td>120 m</td></tr></table>
        <blockquote>Ships will be heard again in the old town.</blockquote><p>%s</p>"""
            .formatted(TEASER);
    assertThat(read("", article(more)).text())
        .contains(
            "\n\nWhat changes\n\nFerries every hour\n\nBerth Length\n\nNorth 120 m\n\nShips will");
  }

  @Test
  void believes_linked_data_first() {
    var head =
        """
        <title>Quay opens - The Harbour Post</title>
        <meta property="og:title" content="Other">
        <meta property="article:published_time" content="2020-01-01T00:00:00Z">
        <link rel="canonical" href="https://example.org/quay">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],
        "headline":"Quay opens &amp; more | The Harbour Post","datePublished":"2022-02-19T09:00:00+05:00",
        "author":[{"name":"A. Mariner"},{"name":"B. Sailor"}],"publisher":{"name":"The Harbour Post"}}]}</script>""";
    var draft = read(head, article(""));
    assertThat(draft.title()).isEqualTo("Quay opens & more");
    assertThat(draft.publisher()).isEqualTo("The Harbour Post");
    assertThat(draft.author()).isEqualTo("A. Mariner, B. Sailor");
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2022-02-19"));
    assertThat(draft.url()).isEqualTo("https://example.org/quay");
    assertThat(draft.language()).isEqualTo("en");
  }

  @Test
  void reads_meta_marks_where_linked_data_is_broken() {
    var head =
        """
        <script type="application/ld+json">{"@type": "NewsArticle", oops</script>
        <meta property="og:title" content="Quay opens"><meta property="og:site_name" content="Harbour Post">
        <meta name="author" content="by A. Mariner"><meta property="article:published_time" content="2022-02-19T09:00Z">""";
    var draft = read(head, article(""));
    assertThat(draft.publisher()).isEqualTo("Harbour Post");
    assertThat(draft.author()).isEqualTo("A. Mariner");
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2022-02-19"));
  }

  @Test
  void reads_a_date_and_an_author_under_the_heading() {
    var body = article("").replace("</h1>", "</h1><p>By Ada Mariner</p><p>19 February 2022</p>");
    var draft = read("", body);
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2022-02-19"));
    assertThat(draft.author()).isEqualTo("Ada Mariner");
    assertThat(draft.text()).startsWith(FIRST);
  }

  @Test
  void takes_no_date_from_teasers_comments_or_updates() {
    var draft =
        read(
            "<meta property='article:modified_time' content='2023-05-05'>",
            article("")
                + "<div class='comments'><p class='date'>3 March 2022</p></div>"
                + "<div class='sidebar'><time datetime='2022-04-04'>4 April</time></div>"
                + "<footer>© 2024 Harbour Post</footer>");
    assertThat(draft.published()).isNull();
  }

  @Test
  void believes_the_day_on_the_page_over_one_in_another_time_zone() {
    var head = "<meta property='article:published_time' content='2023-11-09T04:30:00Z'>";
    var body = article("").replace("</h1>", "</h1><p>Nov. 8, 2023, 10:30 p.m.</p>");
    assertThat(read(head, body).published()).isEqualTo(PartialDate.parse("2023-11-08"));
  }

  @Test
  void finds_the_day_in_the_address_last() {
    var head = "<link rel='canonical' href='https://example.org/2021/07/04/quay/'>";
    assertThat(read(head, article("")).published()).isEqualTo(PartialDate.parse("2021-07-04"));
  }

  @Test
  void reads_the_declared_charset_and_guesses_where_none_is() {
    var windows = Charset.forName("windows-1251");
    var declared = page("<meta charset='windows-1251'>", article("<p>Порт открыт.</p>"));
    assertThat(files.one("a.html", declared.getBytes(windows)).text()).contains("Порт открыт.");
    var silent =
        page("", article("<p>The café is open.</p>")).getBytes(Charset.forName("windows-1252"));
    assertThat(files.one("b.html", silent).text()).contains("café");
  }

  @Test
  void ignores_an_address_that_is_none() {
    assertThat(read("<link rel='canonical' href='javascript:alert(1)'>", article("")).url())
        .isNull();
  }

  @Test
  void says_so_when_a_page_has_no_text() {
    assertThat(files.reason("a.html", page("<title>x</title>", "<script>run()</script>")))
        .isEqualTo("has no text");
    assertThat(files.reason("b.html", "")).isEqualTo("has no text");
  }

  @Test
  void survives_deep_nesting() {
    var deep = "<div>".repeat(50_000) + article("") + "</div>".repeat(50_000);
    assertThat(read("", deep).text()).contains(SECOND);
  }

  @Test
  void reads_a_page_of_one_short_paragraph() {
    assertThat(read("", "<p>Quay opens today.</p>").text()).isEqualTo("Quay opens today.");
  }
}
