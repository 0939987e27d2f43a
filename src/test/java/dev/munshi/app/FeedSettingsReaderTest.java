package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.feeds.Feed;
import dev.munshi.corpus.feeds.FeedSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSettingsReaderTest {

  @TempDir Path folder;

  private static List<Feed> feeds(Map<String, String> keys) {
    return settings(keys).feeds();
  }

  private static FeedSettings settings(Map<String, String> keys) {
    return SettingsReader.read(keys, Map.of(), Path.of("corpus")).feeds();
  }

  private List<Feed> inFile(String yaml) throws IOException {
    return feeds(SettingsFile.read(Files.writeString(folder.resolve("munshi.yaml"), yaml)));
  }

  private static List<String> problems(String feeds) {
    return problems(Map.of("corpus.feeds", feeds));
  }

  private static List<String> problems(Map<String, String> keys) {
    var values = new SettingsValues();
    keys.forEach(values::put);
    new FeedSettingsReader(values).read();
    return values.problems();
  }

  private static Feed hourly(String address) {
    return new Feed(URI.create(address), null, Duration.ofHours(1), List.of());
  }

  @Test
  void follows_nothing_unless_told_to() {
    assertThat(settings(Map.of())).isEqualTo(FeedSettings.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gazette.example/rss,https://courier.example/a,b.xml",
        "https://gazette.example/rss, https://courier.example/a,b.xml,",
        "https://gazette.example/rss\nhttps://courier.example/a,b.xml\n",
        "[\"https://gazette.example/rss\", {\"url\": \"https://courier.example/a,b.xml\"}]"
      })
  void reads_addresses_however_they_are_listed(String written) {
    assertThat(feeds(Map.of("corpus.feeds", written)))
        .containsExactly(
            hourly("https://gazette.example/rss"), hourly("https://courier.example/a,b.xml"));
  }

  @Test
  void reads_a_list_in_the_file_with_names_intervals_and_tags() throws Exception {
    assertThat(
            inFile(
                """
                corpus:
                  refresh: 30m
                  feeds:
                    - https://gazette.example/rss
                    - url: https://courier.example/atom.xml
                      name: The Courier
                      interval: 2h
                      tags: [couriers, data protection]
                    - {url: "https://post.example/map.xml", tags: "nordhavn, ferries"}
                """))
        .containsExactly(
            new Feed(
                URI.create("https://gazette.example/rss"), null, Duration.ofMinutes(30), List.of()),
            new Feed(
                URI.create("https://courier.example/atom.xml"),
                "The Courier",
                Duration.ofHours(2),
                List.of("couriers", "data protection")),
            new Feed(
                URI.create("https://post.example/map.xml"),
                null,
                Duration.ofMinutes(30),
                List.of("nordhavn", "ferries")));
  }

  @Test
  void reads_a_single_address_in_the_file() throws Exception {
    assertThat(inFile("corpus:\n  feeds: https://gazette.example/rss\n"))
        .containsExactly(hourly("https://gazette.example/rss"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gazette.example/rss | gazette.example/rss is not an address as https://host/feed",
        "file:///etc/passwd | file:///etc/passwd is not an address",
        "https://gazette.example/a b | is not an address",
        "[{\"name\": \"x\"}] | a feed has no url",
        "[{\"url\": \"https://a.example/\", \"every\": \"1h\"}] | a feed has no every; it has url",
        "[{\"url\": \"https://a.example/\", \"interval\": \"0s\"}] | 0s is not a time of at least 1s",
        "[\"https://a.example/\", \"https://a.example/\"] | https://a.example/ stands there twice",
        "[\"https://a.example/ | is neither a list of addresses nor JSON"
      })
  void says_what_is_wrong(String written, String problem) {
    assertThat(problems(written))
        .singleElement()
        .satisfies(said -> assertThat(said).startsWith("corpus.feeds: ").contains(problem));
  }

  @Test
  void tells_every_problem_at_once() {
    var feeds = "[\"rss\", {\"url\": \"https://a.example/\", \"interval\": \"often\"}]";

    assertThat(problems(Map.of("corpus.feeds", feeds, "corpus.refresh", "sometimes")))
        .hasSize(3)
        .anySatisfy(p -> assertThat(p).startsWith("corpus.refresh: sometimes is not a time"))
        .anySatisfy(p -> assertThat(p).contains("rss is not an address"))
        .anySatisfy(p -> assertThat(p).contains("often is not a time of at least 1s"));
  }
}
