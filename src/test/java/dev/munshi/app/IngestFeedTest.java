package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, by the command line. */
class IngestFeedTest {

  @TempDir Path folder;

  private final LocalSite site = new LocalSite();
  private Path home;

  @BeforeEach
  void makeHome() throws Exception {
    home = Ran.home(folder.resolve("home"));
    Files.writeString(
        home.resolve("munshi.yaml"), "corpus: {allowed-hosts: [\"" + site.host() + "\"]}");
    site.page("/register", SmallCorpus.page("Varnholm opens a register"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private String rss() {
    return """
    <rss version="2.0"><channel><title>Gazette</title>
    <item><title>Register</title><link>%s</link></item>
    <item><title>Missing</title><link>%s</link></item></channel></rss>
    """
        .formatted(site.address("/register"), site.address("/missing"));
  }

  private Ran ingest(String what) {
    return munshi("ingest", "--json", "--home", home.toString(), what);
  }

  private void assertThatOneIsAddedAndOneIsMissing(Ran ran) {
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines())
        .satisfiesExactlyInAnyOrder(
            added -> {
              assertThat(added.path("status").asText()).isEqualTo("added");
              assertThat(added.path("source").asText())
                  .isEqualTo(site.address("/register").toString());
            },
            missing -> {
              assertThat(missing.path("status").asText()).isEqualTo("failed");
              assertThat(missing.path("source").asText())
                  .isEqualTo(site.address("/missing").toString());
              assertThat(missing.path("reason").asText()).contains("404");
            });
  }

  @Test
  void a_feed_on_the_web_brings_the_articles_of_its_entries() {
    site.page("/rss", "application/rss+xml", rss().getBytes(UTF_8));

    assertThatOneIsAddedAndOneIsMissing(ingest(site.address("/rss").toString()));
  }

  @Test
  void a_feed_in_a_file_does_so_too() throws Exception {
    assertThatOneIsAddedAndOneIsMissing(
        ingest(Files.writeString(folder.resolve("feed.xml"), rss()).toString()));
  }

  @Test
  void a_json_feed_in_a_file_does_so_too() throws Exception {
    var json =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"url\": \"%s\"}]}"
            .formatted(site.address("/register"));

    var ran = ingest(Files.writeString(folder.resolve("feed.json"), json).toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.line().path("status").asText()).isEqualTo("added");
  }

  @Test
  void a_file_that_is_no_feed_is_named_with_the_reason() throws Exception {
    var file = Files.writeString(folder.resolve("settings.xml"), "<settings/>").toString();

    var ran = ingest(file);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.line().path("source").asText()).isEqualTo(file);
    assertThat(ran.line().path("reason").asText()).isEqualTo("is not a feed");
  }

  @Test
  void a_missing_feed_is_named_as_any_other_file() {
    var ran = ingest(folder.resolve("none.xml").toString());

    assertThat(ran.line().path("reason").asText()).isEqualTo("there is no such file");
  }
}
