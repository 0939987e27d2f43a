package dev.munshi.corpus.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinkTest {

  private static final URI BASE = URI.create("https://gazette.example/feeds/all.xml");

  @ParameterizedTest
  @CsvSource({
    "https://courier.example/a?b=1&c=2#top, https://courier.example/a?b=1&c=2",
    "/news/one, https://gazette.example/news/one",
    "two, https://gazette.example/feeds/two",
    "//courier.example/x, https://courier.example/x",
    "https://courier.example, https://courier.example/",
    "'https://courier.example/a b|c', https://courier.example/a%20b%7Cc",
    "https://courier.example/100%, https://courier.example/100%25",
    "https://courier.example/caf%C3%A9, https://courier.example/caf%C3%A9"
  })
  void resolves_what_feeds_write(String link, String address) {
    assertThat(FeedLink.resolve(BASE, link)).contains(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "mailto:desk@gazette.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "http://[bad",
        "urn:uuid:1",
        "ftp://gazette.example/a"
      })
  void takes_nothing_that_is_not_on_the_web(String link) {
    assertThat(FeedLink.resolve(BASE, link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "/one", "tag:gazette.example,2024:1"})
  void needs_a_base_for_what_is_relative(String link) {
    assertThat(FeedLink.resolve(null, link)).isEmpty();
  }
}
