package dev.munshi.corpus.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Page;
import dev.munshi.corpus.fetching.Fetched.Refused;
import dev.munshi.testing.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchingMannersTest {

  private static final Refused UNWANTED =
      new Refused("the site does not want programs to read it (robots.txt)");

  private final Fetching web = new Fetching();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void keeps_to_robots_txt() throws Exception {
    web.site
        .robots("User-agent: *\nDisallow: /private/\nAllow: /private/open$\nDisallow: /*.pdf$\n")
        .page("/a", "<p>a</p>")
        .page("/private/open", "<p>a</p>");

    assertThat(web.get("/a")).isInstanceOf(Page.class);
    assertThat(web.get("/private/open")).isInstanceOf(Page.class);
    assertThat(web.get("/private/b")).isEqualTo(UNWANTED);
    assertThat(web.get("/law.pdf")).isEqualTo(UNWANTED);
    assertThat(web.site.visits("/private/b")).isEmpty();
    assertThat(web.site.visits("/robots.txt")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"munshi, false", "Munshi, false", "otherbot, true"})
  void listens_where_robots_txt_names_it(String name, boolean allowed) throws Exception {
    web.site.robots("User-agent: " + name + "\nDisallow: /\n").page("/a", "<p>a</p>");

    assertThat(web.get("/a") instanceof Page).isEqualTo(allowed);
  }

  @Test
  void asks_the_host_to_which_a_redirect_leads() throws Exception {
    web.resolve("other.example", "93.184.216.35");
    web.site
        .robots("User-agent: *\nDisallow: /b\n")
        .redirect("/a", "http://other.example/b")
        .page("/b", "<p>b</p>");

    assertThat(web.get("/a")).isEqualTo(UNWANTED);
    assertThat(web.site.visits("/robots.txt"))
        .extracting(visit -> visit.headers().get("host"))
        .containsExactly("gazette.example", "other.example");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void no_robots_txt_allows_all(int status) throws Exception {
    web.site.status("/robots.txt", status, Map.of()).page("/a", "<p>a</p>");

    assertThat(web.get("/a")).isInstanceOf(Page.class);
  }

  @Test
  void waits_for_a_robots_txt_that_cannot_be_had() throws Exception {
    web.site.status("/robots.txt", 500, Map.of()).page("/a", "<p>a</p>");

    var failed = new Failed("its robots.txt: the server is in trouble (500)", true, null);
    assertThat(web.get("/a")).isEqualTo(failed);
    web.site.robots("");
    assertThat(web.get("/a")).isEqualTo(failed);
    web.clock.advance(Duration.ofMinutes(5));
    assertThat(web.get("/a")).isInstanceOf(Page.class);
  }

  @Test
  void knows_robots_txt_for_a_day() throws Exception {
    web.site.robots("").page("/a", "<p>a</p>");
    web.get("/a");
    web.site.robots("User-agent: *\nDisallow: /\n");

    web.clock.advance(Duration.ofHours(23));
    assertThat(web.get("/a")).isInstanceOf(Page.class);
    web.clock.advance(Duration.ofHours(1));
    assertThat(web.get("/a")).isEqualTo(UNWANTED);
  }

  @Test
  void reads_the_first_half_megabyte_of_robots_txt() throws Exception {
    var start = "User-agent: *\nDisallow: /b\n" + "# no rule\n".repeat(100_000);
    web.site.robots(start + "Disallow: /a\n").page("/a", "<p>a</p>");

    assertThat(web.get("/a")).isInstanceOf(Page.class);
    assertThat(web.get("/b")).isEqualTo(UNWANTED);
  }

  @ParameterizedTest
  @CsvSource({
    "'', PT1S",
    "Crawl-delay: 7, PT7S",
    "Crawl-delay: 0.2, PT1S",
    "Crawl-delay: 900, PT1M"
  })
  void leaves_a_pause_between_two_visits(String rule, Duration pause) throws Exception {
    web.site.robots("User-agent: *\n" + rule + "\nDisallow: /b\n").page("/a", "<p>a</p>");

    web.get("/a");
    assertThat(web.slept).isEmpty();
    web.get("/a");
    web.get("/b");
    web.get("/a");
    assertThat(web.slept).containsExactly(pause, pause);
  }

  @ParameterizedTest
  @CsvSource({"'',", "Crawl-delay: 7, PT7S"})
  void hurries_where_settings_name_the_host(String rule, Duration pause) throws Exception {
    web.site.robots("User-agent: *\n" + rule + "\nDisallow: /b\n").page("/a", "<p>a</p>");

    web.visit("http://wiki.internal/a");
    web.visit("http://wiki.internal/a");

    assertThat(web.slept).isEqualTo(pause == null ? new ArrayList<>() : List.of(pause));
    assertThat(web.visit("http://wiki.internal/b")).isEqualTo(UNWANTED);
  }

  @Test
  void two_are_with_a_host_at_a_time() throws Exception {
    var release = new CountDownLatch(1);
    web.site.on(
        "/a",
        exchange -> {
          try {
            release.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          web.site.send(exchange, 404, Map.of(), new byte[0]);
        });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Fetched> visit = () -> web.get("/a");
      var visits = new ArrayList<Future<Fetched>>();
      for (int i = 0; i < 12; i++) {
        visits.add(threads.submit(visit));
      }
      Await.until("two are there", () -> web.site.visits("/a").size() == 2);
      assertThat(web.site.atOnce()).isEqualTo(2);
      release.countDown();
      for (var each : visits) {
        each.get();
      }
    }
    assertThat(web.site.visits("/a")).hasSize(12);
    assertThat(web.site.mostAtOnce()).isEqualTo(2);
    assertThat(web.slept).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "'Mon, 04 Mar 2024 10:02:00 GMT', PT2M",
    "999999999, PT24H",
    "'Mon, 04 Mar 2024 09:00:00 GMT', PT0S",
    "soon, PT0S"
  })
  void leaves_a_host_alone_that_asks_for_it(String header, Duration rest) throws Exception {
    web.site.status("/a", 503, Map.of("Retry-After", header)).page("/b", "<p>b</p>");

    assertThat(web.get("/a")).isEqualTo(new Failed("the server is in trouble (503)", true, rest));
    if (rest.isPositive()) {
      assertThat(web.get("/b")).isEqualTo(new Failed("its host asked for a rest", true, rest));
    }
    assertThat(web.site.visits("/b")).isEmpty();
    web.clock.advance(rest);
    assertThat(web.get("/b")).isInstanceOf(Page.class);
  }
}
