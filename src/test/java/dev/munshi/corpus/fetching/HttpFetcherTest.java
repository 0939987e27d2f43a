package dev.munshi.corpus.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Gone;
import dev.munshi.corpus.fetching.Fetched.NotModified;
import dev.munshi.corpus.fetching.Fetched.Page;
import dev.munshi.corpus.fetching.Fetched.Refused;
import dev.munshi.testing.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

  private static final int MEGABYTE = 1_000_000;

  private final Fetching web = new Fetching();

  @AfterEach
  void close() {
    web.close();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private void compressed(String path, String encoding, byte[] body) {
    web.site.on(
        path,
        exchange ->
            web.site.send(
                exchange,
                200,
                Map.of("Content-Type", "text/html", "Content-Encoding", encoding),
                body));
  }

  @Test
  void gets_a_page_and_says_who_asks() throws Exception {
    web.site.page("/a?b=c", "<p>Grüße</p>", "\"1\"", "Mon, 04 Mar 2024 09:00:00 GMT");

    var page = (Page) web.get("/a?b=c#part");

    assertThat(page.address()).isEqualTo(URI.create("http://gazette.example/a?b=c"));
    assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>Grüße</p>");
    assertThat(page.contentType()).isEqualTo("text/html");
    assertThat(page.validators())
        .isEqualTo(new Validators("\"1\"", "Mon, 04 Mar 2024 09:00:00 GMT"));
    assertThat(web.site.visits("/a?b=c").getFirst().headers())
        .containsEntry("host", "gazette.example")
        .containsEntry(
            "user-agent", FetchSettings.DEFAULT.userAgent() + " (+press@gazette.example)")
        .doesNotContainKeys("cookie", "authorization", "referer", "if-none-match");
  }

  @Test
  void fetches_nothing_that_has_not_changed() throws Exception {
    web.site.page("/a", "<p>a</p>", "\"1\"", "Mon, 04 Mar 2024 09:00:00 GMT");
    var known = ((Page) web.get("/a")).validators();

    assertThat(web.get("/a", known)).isEqualTo(new NotModified());
    assertThat(web.site.visits("/a").getLast().headers())
        .containsEntry("if-modified-since", "Mon, 04 Mar 2024 09:00:00 GMT");
    assertThat(web.get("/a", new Validators("\"é\"", null))).isInstanceOf(Page.class);
  }

  @Test
  void follows_redirects_from_path_to_path() throws Exception {
    web.site
        .redirect("/old", "/older?x=1")
        .redirect("/older?x=1", "//gazette.example/news/")
        .redirect("/news/", "2024")
        .page("/news/2024", "<p>here</p>");

    assertThat(web.get("/old"))
        .isInstanceOfSatisfying(
            Page.class,
            page -> assertThat(page.address()).hasToString("http://gazette.example/news/2024"));
  }

  @Test
  void follows_five_redirects_and_no_circles() throws Exception {
    for (int i = 0; i < 6; i++) {
      web.site.redirect("/" + i, "/" + (i + 1));
    }
    web.site.page("/6", "<p>far</p>").redirect("/here", "/there").redirect("/there", "/here");

    assertThat(web.get("/1")).isInstanceOf(Page.class);
    assertThat(web.get("/0")).isEqualTo(new Failed("redirects more than 5 times", false, null));
    assertThat(web.get("/here")).isEqualTo(new Failed("redirects in a circle", false, null));
  }

  @ParameterizedTest
  @CsvSource({
    "404, there is no such page (404), , ",
    "410, there is no such page (410), , ",
    "401, the server does not show it to us (401), false, ",
    "403, the server does not show it to us (403), false, ",
    "451, the server does not show it to us (451), false, ",
    "400, the server answers with status 400, false, ",
    "204, the server answers with status 204, false, ",
    "304, the server answers with status 304, false, ",
    "302, the server answers with status 302, false, ",
    "500, the server is in trouble (500), true, ",
    "503, the server is in trouble (503), true, PT2M",
    "429, the server asks for fewer visits (429), true, PT2M"
  })
  void says_what_a_status_means(int status, String reason, Boolean again, Duration after)
      throws Exception {
    web.site.status("/a", status, after == null ? Map.of() : Map.of("Retry-After", "120"));

    assertThat(web.get("/a"))
        .isEqualTo(
            again == null ? new Gone(reason, status == 410) : new Failed(reason, again, after));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML; charset=utf-8",
        "application/xhtml+xml",
        "text/plain",
        "application/pdf",
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/octet-stream"
      })
  void gets_what_can_be_read(String type) throws Exception {
    web.site.page("/paper.PDF", type, new byte[] {'a'});

    assertThat(web.get("/paper.PDF")).isInstanceOf(Page.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "video/mp4", "application/zip", "application/octet-stream", "a"})
  void leaves_what_cannot_be_read(String type) throws Exception {
    web.site.page("/a", type, new byte[] {'a'});

    assertThat(web.get("/a")).isEqualTo(new Refused("is " + type + ", which is not read"));
  }

  @Test
  void gets_ten_megabytes_and_no_more() throws Exception {
    web.site
        .page("/full", "text/plain", new byte[10 * MEGABYTE])
        .page("/over", "text/plain", new byte[10 * MEGABYTE + 1])
        .on(
            "/unsaid",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(new byte[11 * MEGABYTE]);
            });

    assertThat(web.get("/full"))
        .isInstanceOfSatisfying(
            Page.class, page -> assertThat(page.bytes()).hasSize(10 * MEGABYTE));
    assertThat(web.get("/over")).isEqualTo(new Refused("is larger than 10 MB"));
    assertThat(web.get("/unsaid")).isEqualTo(new Refused("is larger than 10 MB"));
  }

  @Test
  void decompresses_and_sees_a_bomb() throws Exception {
    compressed("/small", "gzip", gzip("<p>small</p>".getBytes(UTF_8)));
    compressed("/bomb", "gzip", gzip(new byte[100 * MEGABYTE]));
    compressed("/odd", "br", new byte[] {1, 2, 3});
    compressed("/broken", "gzip", new byte[] {1, 2, 3});

    assertThat(web.get("/small"))
        .isInstanceOfSatisfying(
            Page.class, page -> assertThat(page.bytes()).asString().isEqualTo("<p>small</p>"));
    assertThat(web.get("/bomb")).isEqualTo(new Refused("is larger than 10 MB"));
    assertThat(web.get("/odd"))
        .isEqualTo(new Refused("is compressed in a way that was not asked for"));
    assertThat(web.get("/broken")).isInstanceOf(Failed.class);
  }

  @Test
  void cuts_headers_without_end() throws Exception {
    web.site.status("/a", 200, Map.of("X-Long", "x".repeat(MEGABYTE)));

    assertThat(web.get("/a")).isInstanceOf(Failed.class);
  }

  @Test
  void cuts_a_page_that_drips() throws Exception {
    var limits = new Limits(Duration.ofSeconds(10), Duration.ofMillis(300), 5, 1_000_000, 500_000);
    try (var hasty = new Fetching(limits)) {
      hasty.site.drip("/slow").redirect("/to", "/slow");

      assertThat(hasty.get("/slow")).isEqualTo(new Failed("its host takes too long", true, null));
      assertThat(hasty.get("/to")).isEqualTo(new Failed("its host takes too long", true, null));
    }
  }

  @Test
  void says_that_a_host_cannot_be_found() throws Exception {
    assertThat(web.visit("http://nowhere.example/"))
        .isEqualTo(new Failed("its robots.txt: its host cannot be found", true, null));
  }

  @Test
  void says_that_a_connection_broke() throws Exception {
    web.site.on(
        "/a",
        exchange -> {
          throw new IOException("hangs up");
        });

    assertThat(web.get("/a"))
        .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.again()).isTrue());
  }

  @Test
  void stops_when_it_is_told_to() throws Exception {
    var release = new CountDownLatch(1);
    web.site.on("/a", _ -> await(release));
    var ended = new CompletableFuture<Fetched>();
    var thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    ended.complete(web.get("/a"));
                  } catch (InterruptedException e) {
                    ended.completeExceptionally(e);
                  }
                });
    Await.until("the page is asked for", () -> !web.site.visits("/a").isEmpty());

    thread.interrupt();
    thread.join();
    release.countDown();

    assertThatThrownBy(ended::join).hasCauseInstanceOf(InterruptedException.class);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
