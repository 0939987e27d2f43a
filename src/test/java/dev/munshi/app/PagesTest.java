package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages on the web, by the command line. */
class PagesTest {

  @TempDir Path folder;

  private final LocalSite site = new LocalSite();
  private Path home;

  @BeforeEach
  void makeHome() throws Exception {
    home = Ran.home(folder.resolve("home"));
    Files.writeString(
        home.resolve("munshi.yaml"), "corpus: {allowed-hosts: [\"" + site.host() + "\"]}");
    site.page("/register", SmallCorpus.page("Varnholm opens a register"))
        .redirect("/r", "/register");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private String address(String path) {
    return site.address(path).toString();
  }

  @Test
  void a_page_is_taken_in_and_answers() {
    var ingested = munshi("ingest", "--json", "--home", home.toString(), address("/r"));

    assertThat(ingested.exit()).isZero();
    assertThat(ingested.line().path("status").asText()).isEqualTo("added");
    assertThat(ingested.line().path("source").asText()).isEqualTo(address("/register"));
    var again = munshi("ingest", "--json", "--home", home.toString(), address("/register"));
    assertThat(again.line().path("status").asText()).isEqualTo("unchanged");

    var asked = munshi("ask", "--json", "--home", home.toString(), SmallCorpus.QUESTION);
    assertThat(asked.line().path("answer").asText()).contains(SmallCorpus.QUOTE);
    assertThat(asked.line().at("/statements/0/citations/0/url").asText())
        .isEqualTo(address("/register"));
  }

  @Test
  void files_and_pages_are_shown_together() throws Exception {
    var file = SmallCorpus.writeTo(folder.resolve("in"));

    var ran =
        munshi(
            "read",
            "--json",
            "--config",
            home.resolve("munshi.yaml").toString(),
            address("/missing"),
            file.toString(),
            address("/register"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines()).hasSize(5);
    var page = ran.lines().getLast();
    assertThat(page.path("url").asText()).isEqualTo(address("/register"));
    assertThat(page.path("published").asText()).isEqualTo("2024-03-12");
    assertThat(page.path("publisher").asText()).isEqualTo("Varnholm Gazette");
    assertThat(page.path("text").asText()).contains(SmallCorpus.QUOTE).doesNotContain("Sport");
    assertThat(ran.err())
        .isEqualToIgnoringNewLines(
            "failed: " + address("/missing") + ": there is no such page (404)");
  }

  @Test
  void nothing_inside_is_read_unless_settings_say_so() {
    var ran = munshi("read", "--home", folder.toString(), address("/register"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("leads inside: 127.0.0.1", "corpus.allowed-hosts");
    assertThat(site.visits()).isEmpty();
  }
}
