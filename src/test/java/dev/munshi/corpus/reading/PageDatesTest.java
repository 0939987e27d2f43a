package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

  private static final PartialDate DAY = PartialDate.parse("2022-02-19");

  private static final String TEXT =
      """
      <p>The harbour authority opened the northern quay to ferries, and many people came to see it.</p>
      <p>Two operators have applied for the berths, and a third is expected to follow this week.</p>
      """;

  private static final ArticlePages PAGES =
      new ArticlePages(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  private static Dates dates(String address, String page) {
    var result = PAGES.read(address, "text/html", page.getBytes(StandardCharsets.UTF_8));
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).draft().dates();
  }

  private static Dates dates(String page) {
    return dates("https://example.org/quay", page);
  }

  private static @Nullable PartialDate published(String page) {
    return dates(page).published();
  }

  /** A page with menus, teasers and a footer that all have other dates. */
  private static String page(String head, String aboveText, String belowText) {
    return """
        <html lang="de"><head><title>Quay opens to ferries - Harbour Post</title>%s</head><body>
        <div class="topbar-today">Montag, 5. Januar 2026</div>
        <nav><ul><li>Start</li><li>Archiv 1.1.2020</li></ul></nav>
        <div class="page"><h1>Quay opens to ferries</h1>%s<div class="text">%s</div>%s</div>
        <div class="comments"><div class="comment"><span class="date">20.02.2022</span> Ada: Good.</div></div>
        <div class="related"><h3>More</h3><div><time datetime="2025-10-12">12.10.2025</time>
        <a href="/x">Lighthouse sold to hotel group</a></div></div>
        <footer><p>© 1990-2026 Harbour Post. Erstellt am 3.3.2019</p></footer></body></html>"""
        .formatted(head, aboveText, TEXT, belowText);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>19.02.2022</p>",
        "<span>Party, 19.02.22</span>",
        "<div>Ada Mariner / 19.02.2022 / 09:30 / Foto: Imago</div>",
        "<small>February 19, 2022 at 08:45 AM | categories: ships, ports, quays, ferries</small>",
        "<div><span>Ada Mariner</span><span>19.2.2022</span></div>",
        "<dl><dt>Datum</dt><dd>19.02.2022</dd><dt>Rubrik</dt><dd>Häfen</dd></dl>",
        "<p>Aktualisiert: 21.02.2022</p><p>Veröffentlicht: 19.02.2022</p>",
        "<p>Von Ada Mariner</p><p>19.2.2022 - Der Hafen ist offen, und viele Leute kamen, um ihn zu sehen.</p>",
        "<p>Berlin, 19. Februar 2022. Der Hafen ist offen, und viele Leute kamen, um ihn zu sehen.</p>",
        "<time datetime='2022-02-25T10:00Z'>Publié le 19 février 2022</time>",
        "<div class='teaser_meta'><span>2022. február 19.</span></div>",
        "<time class='updated' datetime='2022-02-21'>21.2.2022</time><time class='published' datetime='2022-02-19'>neulich</time>",
      })
  void finds_the_day_at_the_heading(String shown) {
    assertThat(published(page("", shown, ""))).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h5>19.02.2022</h5>",
        "<p>Erstellt am: 19.02.2022</p>",
        "<p>Dieser Beitrag wurde am Samstag, 19. Februar 2022 um 10:00 Uhr veröffentlicht und abgelegt.</p>",
        "<p class='footer'>Letzte Änderung: 20.2.2022<br>Erschienen am: 19.02.2022<br>61 Lesungen</p>",
      })
  void finds_the_day_below_the_text(String shown) {
    assertThat(published(page("", "", shown))).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='DC.date.issued' content='2022-02-19'>",
        "<meta property='og:published_time' content='2022-02-19T23:30:00-05:00'>",
        "<meta name='cXenseParse:recs:publishtime' content='20220219T101500'>",
        "<meta name='pubdate' content='Sat, 19 Feb 2022 10:34:50 GMT'>",
        "<script type='application/ld+json'>[{\"@type\":\"WebPage\",\"datePublished\":\"2022-02-19\"}]</script>",
        "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"uploadDate\":\"2022-02-19\"}</script>",
        "<script>var page = {\"publishedAt\": \"2022-02-19T10:00:00Z\"};</script>",
        "<meta property='og:image' content='https://example.org/files/2022/02/19/quay.jpg'>",
      })
  void believes_marks(String head) {
    assertThat(published(page(head, "", ""))).isEqualTo(DAY);
  }

  @Test
  void believes_what_the_page_shows_over_a_doubtful_mark() {
    var dates = dates(page("<meta name='date' content='2022-02-25'>", "<p>19.02.2022</p>", ""));
    assertThat(dates.published()).isEqualTo(DAY);
    assertThat(dates.reason()).contains("2022-02-19").contains("2022-02-25");
  }

  @Test
  void believes_linked_data_unless_two_others_agree() {
    var linked =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-02-10\"}</script>";
    var meta = "<meta property='article:published_time' content='2022-02-19'>";
    assertThat(published(page(linked, "<p>19.02.2022</p>", ""))).hasToString("2022-02-10");
    assertThat(published(page(linked + meta, "<p>19.02.2022</p>", ""))).isEqualTo(DAY);
  }

  @Test
  void takes_the_day_of_the_address_over_the_same_moment_in_greenwich() {
    var head = "<meta property='article:published_time' content='2022-02-20T03:30:00Z'>";
    var dates = dates("https://example.org/2022/02/19/quay", page(head, "", ""));
    assertThat(dates.published()).isEqualTo(DAY);
    assertThat(dates.reason()).contains("address");
  }

  @Test
  void keeps_the_day_of_the_last_change_apart() {
    var head =
        "<meta property='article:published_time' content='2022-02-19'>"
            + "<meta property='article:modified_time' content='2022-02-23'>";
    assertThat(dates(page(head, "", "")).modified()).hasToString("2022-02-23");
    var shown = dates(page("", "<p>19.2.2022</p>", "<p>Stand: 24.2.2022</p>"));
    assertThat(shown.published()).isEqualTo(DAY);
    assertThat(shown.modified()).hasToString("2022-02-24");
  }

  @Test
  void a_change_before_the_publication_is_none() {
    var head =
        "<meta property='article:published_time' content='2022-02-19'>"
            + "<meta property='article:modified_time' content='2022-02-18'>";
    assertThat(dates(page(head, "", "")).modified()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>Foto: 19.2.2022</p>",
        "<p>Updated 19 February 2022</p>",
        "<p>14. – 19. Februar 2022</p>",
        "<p>The law of the sea was published on 19 February 2022 by the ministry, as all know.</p>",
        "<p>19.2.2031</p>",
        "<p>19.2.1889</p>",
        "<blockquote class='twitter-tweet'>Open! <a href='/t'>February 19, 2022</a></blockquote>"
      })
  void guesses_nothing_from_other_dates(String shown) {
    assertThat(published(page("", shown, ""))).isNull();
  }

  @Test
  void keeps_the_month_where_no_day_is_said() {
    assertThat(published(page("<meta name='citation_date' content='2022/02'>", "", "")))
        .hasToString("2022-02");
    assertThat(dates("https://example.org/2022/02/quay", page("", "", "")).published())
        .hasToString("2022-02");
  }

  @Test
  void reads_numbers_in_the_order_of_the_page_s_country() {
    var page = page("", "<p>03/02/2022</p>", "");
    assertThat(published(page)).hasToString("2022-02-03");
    assertThat(published(page.replace("lang=\"de\"", "lang=\"en-US\""))).hasToString("2022-03-02");
    assertThat(published(page.replace("lang=\"de\"", "lang=\"en\""))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a href=/a>Crane falls at pier</a><span>1 May 2021</span></div>"
            + "<div><a href=/b>Dredger sold abroad</a><span>2 May 2021</span></div>",
        "<aside><h3>Read next</h3><a href=/a>Crane falls at pier</a><span>1 May 2021</span></aside>"
      })
  void takes_no_date_of_other_articles_below_the_text(String below) {
    assertThat(published(page("", "", TEXT.replace("quay", "dock") + below))).isNull();
  }
}
