package dev.munshi.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.corpus.fetching.HttpFetcher;
import dev.munshi.corpus.reading.ReadResult;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SmallCorpus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSupplyTest {

  private final LocalSite site = new LocalSite();
  private final HttpFetcher fetcher =
      new HttpFetcher(new FetchSettings(List.of(site.host()), null), InstantSource.system());

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private PageSupply supply(Stream<String> paths) {
    return new PageSupply(paths.map(site::address).toList(), fetcher);
  }

  private List<ReadResult> read(String... paths) {
    var results = new ArrayList<ReadResult>();
    supply(Stream.of(paths)).forEach(found -> results.add(found.result()));
    return results;
  }

  private Unreadable unreadable(String path, String reason) {
    return new Unreadable(site.address(path).toString(), reason);
  }

  @Test
  void hands_on_articles_in_their_order() {
    var paths = IntStream.range(0, 50).mapToObj(i -> "/" + i).toList();
    paths.forEach(path -> site.page(path, SmallCorpus.page("The register, part " + path)));

    var titles = new ArrayList<String>();
    supply(paths.stream())
        .forEach(
            found -> {
              assertThat(found.file()).isNull();
              titles.add(((Read) found.result()).draft().title());
            });

    assertThat(titles).isEqualTo(paths.stream().map(p -> "The register, part " + p).toList());
    assertThat(site.mostAtOnce()).isLessThanOrEqualTo(2);
  }

  @Test
  void failures_stop_nothing_and_say_why() {
    site.page("/a", SmallCorpus.page("The register"))
        .status("/gone", 410, Map.of())
        .status("/shut", 403, Map.of())
        .page("/image", "image/png", new byte[] {1})
        .page("/empty", "")
        .redirect("/inside", "http://10.0.0.1/")
        .robots("User-agent: *\nDisallow: /private\n");

    assertThat(read("/gone", "/shut", "/image", "/inside", "/private", "/empty", "/a"))
        .satisfiesExactly(
            gone -> assertThat(gone).isEqualTo(unreadable("/gone", "there is no such page (410)")),
            shut ->
                assertThat(shut)
                    .isEqualTo(unreadable("/shut", "the server does not show it to us (403)")),
            image ->
                assertThat(image)
                    .isEqualTo(unreadable("/image", "is image/png, which is not read")),
            inside -> assertThat(inside.toString()).contains("/inside", "leads inside: 10.0.0.1"),
            unwanted -> assertThat(unwanted.toString()).contains("/private", "robots.txt"),
            empty -> assertThat(empty.toString()).contains("/empty"),
            article -> assertThat(article).isInstanceOf(Read.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/rss+xml",
        "application/atom+xml; charset=utf-8",
        "Application/XML",
        "text/xml",
        "application/feed+json",
        "application/json"
      })
  void says_where_a_feed_belongs(String type) {
    site.page("/feed", type, "<rss/>".getBytes(UTF_8));

    assertThat(read("/feed"))
        .containsExactly(unreadable("/feed", "is a feed or a sitemap; put it under corpus.feeds"));
  }

  @Test
  @Timeout(20)
  void what_the_sink_throws_ends_it() {
    site.page("/a", SmallCorpus.page("The register")).drip("/slow");
    var supply = supply(Stream.of("/a", "/slow"));

    assertThatThrownBy(
            () ->
                supply.forEach(
                    _ -> {
                      throw new IllegalStateException("the disk is full");
                    }))
        .hasMessage("the disk is full");
  }
}
