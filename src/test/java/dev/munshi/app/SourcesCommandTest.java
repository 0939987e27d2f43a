package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.store.Home;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandTest {

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void home() {
    home = Ran.home(folder.resolve("home"));
  }

  private Ran sources(String... more) {
    var args = new ArrayList<>(List.of("sources", "--home", home.toString()));
    args.addAll(List.of(more));
    return munshi(args.toArray(String[]::new));
  }

  @Test
  void an_empty_home_has_none() {
    var ran = sources();

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("There are no sources yet.");
    assertThat(sources("--json").out()).isEmpty();
    assertThat(home.resolve("munshi.db")).doesNotExist();
  }

  @Test
  void lists_files_and_the_feeds_that_are_still_to_be_read() throws Exception {
    munshi(
        "ingest", "--home", home.toString(), SmallCorpus.writeTo(folder.resolve("in")).toString());
    Files.writeString(
        home.resolve("munshi.yaml"), "corpus: {feeds: [\"https://gazette.example/rss\"]}");

    var ran = sources("--json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.lines())
        .allSatisfy(
            line ->
                assertThat(Ran.keys(line))
                    .containsExactly(
                        "source",
                        "kind",
                        "articles",
                        "newest",
                        "last_run",
                        "next_run",
                        "failures",
                        "error",
                        "last_success"));
    assertThat(ran.lines().getFirst().path("source").asText())
        .isEqualTo("https://gazette.example/rss");
    assertThat(ran.lines().getFirst().path("last_run").isNull()).isTrue();
    assertThat(ran.lines().getLast().path("kind").asText()).isEqualTo("file");
    assertThat(ran.lines().getLast().path("source").asText()).endsWith("small.jsonl");
    assertThat(ran.lines().getLast().path("articles").asInt()).isEqualTo(4);
    assertThat(ran.lines().getLast().path("newest").asText()).isEqualTo("2024-05-20");
    assertThat(sources().out()).contains("SOURCE", "small.jsonl", "at once");
  }

  @Test
  void works_beside_a_process_that_writes() throws Exception {
    munshi(
        "ingest", "--home", home.toString(), SmallCorpus.writeTo(folder.resolve("in")).toString());

    try (var _ = Home.at(home).lock()) {
      assertThat(sources("--json").lines()).hasSize(1);
    }
  }
}
