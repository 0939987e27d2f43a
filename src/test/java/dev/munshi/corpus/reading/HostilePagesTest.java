package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are broken, on purpose or not, are read or refused with a reason, and soon. */
class HostilePagesTest {

  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final String PROSE =
      "The ferry office said on Monday that both piers “will open” before the summer, for £2.50.";

  private static final List<String> PAGES =
      List.of(
          """
          <!doctype html><html lang=en><head><meta charset=utf-8><title>Piers open | Pier Post</title>
          <meta property="og:type" content="article"><link rel=canonical href=https://example.org/2022/02/19/piers>
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"Piers open",
          "datePublished":"2022-02-19T09:00:00+05:00","articleBody":"%1$s %1$s %1$s"}</script></head>
          <body><nav><a href=/>Home</a></nav><article><h1>Piers open</h1><p>By A. Mariner, 19 February 2022</p>
          <p>%1$s</p><ul><li>One</li><li>Two</li></ul><table><tr><td>Pier<td>120 m</table>
          <blockquote>%1$s</blockquote><p>%1$s</p></article><aside><h2>Related stories</h2><a href=/x>A teaser</a></aside>
          <footer>© 2022 Pier Post</footer></body></html>"""
              .formatted(PROSE),
          """
          <html><body class=archive><div><h3><a href=/1>The first headline of several</a></h3><p>%1$s</p></div>
          <div><h3><a href=/2>The second headline of several</a></h3><p>%1$s</p></div>
          <div><h3><a href=/3>The third headline of several</a></h3><p>%1$s</p></div></body></html>"""
              .formatted(PROSE),
          "<html lang=ur><p>وزیر نے پیر کو کہا کہ دونوں گھاٹ گرمیوں سے پہلے کھل جائیں گے۔<p>مزید پڑھیں<p>港口将于夏天开放。",
          "Piers open\nBy A. Mariner\n19 February 2022\n\n%1$s\n• Home\n• News\n%1$s\n"
              .formatted(PROSE));

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          Charset.forName("windows-1256"),
          Charset.forName("windows-1252"),
          Charset.forName("Shift_JIS"));

  private static final List<String> TYPES =
      List.of(
          "",
          "text/html",
          "text/html; charset=windows-1256",
          "application/xhtml+xml",
          "text/plain",
          "text/html; charset=\"utf-16",
          "application/xml");

  private static final List<BiFunction<byte[], Random, byte[]>> MUTATIONS =
      List.of(
          HostilePagesTest::truncated,
          HostilePagesTest::swapped,
          HostilePagesTest::doubled,
          HostilePagesTest::struck,
          (page, random) -> inserted(page, random, "\0".repeat(random.nextInt(1, 30))),
          (page, random) ->
              inserted(page, random, "&amp;lt;&#x1F600;&#0;&bogus;".repeat(random.nextInt(200))),
          (page, random) ->
              inserted(page, random, "<p a=\"" + "x".repeat(random.nextInt(5_000)) + "\">"),
          (page, random) -> inserted(page, random, "<!ENTITY a \"&b;&b;&b;\"><![CDATA[<!--"),
          (page, random) -> inserted(page, random, "<script><style><table><tr><svg><select>"),
          (page, random) -> inserted(page, random, "<div><a><b>".repeat(random.nextInt(400))));

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void mutated_pages_are_read_or_refused(@ForAll long seed) {
    var random = new Random(seed);
    var page = one(PAGES, random).getBytes(one(CHARSETS, random));
    for (int i = random.nextInt(4); i >= 0; i--) {
      page = one(MUTATIONS, random).apply(page, random);
    }
    assertEnds(one(TYPES, random), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<ul><li>",
        "<table><tr><td>",
        "<span><a href=/>",
        "<p><object>",
        "<blockquote>",
        "<div class=-->",
        "["
      })
  void nesting_of_10_000_levels_is_read_or_refused(String opening) {
    var deep = opening.repeat(10_000) + PROSE;
    assertEnds("text/html", deep.getBytes(StandardCharsets.UTF_8));
    var marked = "<script type='application/ld+json'>" + deep + "</script><p>" + PROSE;
    assertEnds("text/html", marked.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertEnds(String type, byte[] page) {
    var time = ManagementFactory.getThreadMXBean();
    long start = time.getCurrentThreadCpuTime();
    var result = new ArticlePages().read("https://example.org/piers", type, page);
    assertThat(Duration.ofNanos(time.getCurrentThreadCpuTime() - start)).isLessThan(LONGEST);
    switch (result) {
      case Read read -> assertThat(read.draft().text()).isNotBlank();
      case Unreadable unreadable -> assertThat(unreadable.reason()).isNotBlank();
    }
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static int place(byte[] page, Random random) {
    return random.nextInt(page.length + 1);
  }

  private static byte[] truncated(byte[] page, Random random) {
    return Arrays.copyOf(page, place(page, random));
  }

  private static byte[] swapped(byte[] page, Random random) {
    var swapped = page.clone();
    for (int i = 0; i < 20 && page.length > 0; i++) {
      int one = random.nextInt(page.length);
      int other = random.nextInt(page.length);
      byte kept = swapped[one];
      swapped[one] = swapped[other];
      swapped[other] = kept;
    }
    return swapped;
  }

  private static byte[] struck(byte[] page, Random random) {
    var struck = page.clone();
    for (int i = 0; i < 20 && page.length > 0; i++) {
      struck[random.nextInt(page.length)] = (byte) random.nextInt(256);
    }
    return struck;
  }

  private static byte[] doubled(byte[] page, Random random) {
    int from = place(page, random);
    int to = Math.min(page.length, from + random.nextInt(500));
    return inserted(page, random, Arrays.copyOfRange(page, from, to));
  }

  private static byte[] inserted(byte[] page, Random random, String what) {
    return inserted(page, random, what.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] inserted(byte[] page, Random random, byte[] what) {
    int at = place(page, random);
    var longer = new ByteArrayOutputStream();
    longer.write(page, 0, at);
    longer.writeBytes(what);
    longer.write(page, at, page.length - at);
    return longer.toByteArray();
  }
}
