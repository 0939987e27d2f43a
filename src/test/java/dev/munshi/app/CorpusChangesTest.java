package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.testing.SmallCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a corpus in which articles are reprinted, leave and are taken out. */
class CorpusChangesTest {

  private static final String FERRY =
      "Ferry resumes\n\nThe ferry to Port Ellery sailed again on 3 May 2024, said its captain.\n";
  private static final String TRAM =
      "Tram stops\n\nThe tram in Varnholm stopped after a flood in the depot, said the mayor.\n";

  @TempDir Path folder;

  private Path home;
  private Path in;

  @BeforeEach
  void make() throws IOException {
    home = Ran.home(folder.resolve("home"));
    in = Files.createDirectories(folder.resolve("in"));
  }

  private Ran run(String command, String... args) {
    var all = new ArrayList<>(List.of(command, "--json", "--home", home.toString()));
    all.addAll(List.of(args));
    return munshi(all.toArray(String[]::new));
  }

  private JsonNode citation(String question) {
    return run("ask", question).line().path("statements").path(0).path("citations").path(0);
  }

  @Test
  void a_dry_run_tells_what_would_happen_and_changes_nothing() throws IOException {
    SmallCorpus.writeTo(in);
    Files.writeString(in.resolve("ferry.txt"), FERRY);
    var fresh = folder.resolve("fresh");

    var first = munshi("ingest", "--json", "--dry-run", "--home", fresh.toString(), in.toString());

    assertThat(first.lines()).hasSize(5).allMatch(l -> l.path("status").asText().equals("added"));
    assertThat(first.err()).contains("Nothing was changed", "5 added");
    assertThat(fresh).doesNotExist();

    run("ingest", in.toString());
    Files.writeString(in.resolve("ferry.txt"), FERRY.replace("3 May", "4 May"));
    Files.writeString(in.resolve("tram.txt"), TRAM);
    var second = run("ingest", "--dry-run", in.toString());
    assertThat(second.err()).contains("1 added, 1 updated, 4 unchanged");
    assertThat(run("ingest", "--dry-run", in.toString()).out()).isEqualTo(second.out());
  }

  @Test
  void an_article_whose_file_left_its_folder_is_kept_and_marked() throws IOException {
    Files.writeString(in.resolve("ferry.txt"), FERRY);
    Files.writeString(in.resolve("tram.txt"), TRAM);
    run("ingest", in.toString());
    assertThat(citation("When did the ferry sail again?").has("gone")).isFalse();
    Files.delete(in.resolve("ferry.txt"));

    assertThat(run("ingest", in.toString()).err()).contains("1 article is no longer at its source");

    assertThat(citation("When did the ferry sail again?").path("gone").asText())
        .matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(munshi("ask", "--home", home.toString(), "When did the ferry sail again?").out())
        .contains("no longer at its source since");
    Files.writeString(in.resolve("ferry.txt"), FERRY);
    assertThat(run("ingest", in.toString()).err()).doesNotContain("no longer");
    assertThat(citation("When did the ferry sail again?").has("gone")).isFalse();
  }

  @Test
  void a_file_that_cannot_be_read_this_time_is_not_gone() throws IOException {
    Files.writeString(in.resolve("ferry.txt"), FERRY);
    Files.writeString(in.resolve("tram.txt"), TRAM);
    run("ingest", in.toString());
    Files.writeString(in.resolve("ferry.txt"), "");

    var ran = run("ingest", in.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).doesNotContain("no longer");
  }

  @Test
  void a_citation_lists_the_reprints_of_its_article() throws IOException {
    SmallCorpus.writeTo(in);
    var reprint =
        SmallCorpus.jsonLines()
            .lines()
            .findFirst()
            .orElseThrow()
            .replace("gazette.example", "reprint.example")
            .replace("2024-03-12", "2024-03-13")
            .replace("Varnholm Gazette", "The Reprint");
    Files.writeString(in.resolve("reprint.jsonl"), reprint);
    run("ingest", in.toString());

    var reprints = citation(SmallCorpus.QUESTION).path("reprints");

    assertThat(reprints).hasSize(1);
    assertThat(Ran.keys(reprints.path(0))).containsExactly("publisher", "url", "published");
    assertThat(reprints.path(0).path("url").asText()).startsWith("https://reprint.example/");
    assertThat(munshi("ask", "--home", home.toString(), SmallCorpus.QUESTION).out())
        .contains("also in: The Reprint");
  }

  @Test
  void files_of_one_name_in_two_folders_are_told_apart() throws IOException {
    Files.writeString(Files.createDirectories(in.resolve("north")).resolve("note.txt"), FERRY);
    Files.writeString(Files.createDirectories(in.resolve("south")).resolve("note.txt"), TRAM);

    var names =
        run("ingest", in.toString()).lines().stream().map(l -> l.path("article").asText()).toList();

    assertThat(names).containsExactly("note.txt", "south/note.txt");
    assertThat(run("ingest", in.toString()).lines())
        .allMatch(line -> line.path("status").asText().equals("unchanged"))
        .extracting(line -> line.path("article").asText())
        .isEqualTo(names);
  }

  @Test
  void counts_files_of_other_kinds_and_groups_what_failed() throws IOException {
    Files.writeString(in.resolve("ferry.txt"), FERRY);
    Files.writeString(in.resolve("notes.odt"), "x");
    Files.writeString(in.resolve("photo.webp"), "x");
    Files.writeString(in.resolve("lines.jsonl"), "{\n{\n{\"title\":\"x\"}\n");

    var ran = run("ingest", in.toString());

    assertThat(ran.err())
        .contains("1 added, 3 failed (2: a line is not JSON")
        .contains("2 files of other kinds were skipped");
  }

  @Test
  void removes_articles_by_address_and_by_file() throws IOException {
    SmallCorpus.writeTo(in);
    Files.writeString(in.resolve("ferry.txt"), FERRY);
    run("ingest", in.toString());

    var ran = run("remove", SmallCorpus.URL, in.resolve("ferry.txt").toString(), "no such thing");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines())
        .extracting(line -> line.path("status").asText())
        .containsExactly("removed", "removed", "failed");
    assertThat(run("ask", SmallCorpus.QUESTION).line().path("answered").asBoolean()).isFalse();
    assertThat(run("remove", SmallCorpus.URL).exit()).isEqualTo(1);
    assertThat(run("ingest", in.toString()).err()).contains("2 added, 3 unchanged");
  }

  @Test
  void says_that_a_home_of_an_older_version_was_brought_up_to_date() throws IOException {
    Files.writeString(in.resolve("ferry.txt"), FERRY);
    run("ingest", in.toString());
    var at = Home.at(home);
    org.flywaydb.core.Flyway.configure()
        .dataSource("jdbc:sqlite:" + folder.resolve("old.db"), null, null)
        .locations("classpath:dev/munshi/store/migrations")
        .target("1")
        .load()
        .migrate();
    Files.copy(
        folder.resolve("old.db"), at.database(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(Database.isCurrent(at)).isFalse();

    var ran = run("ingest", in.toString());

    assertThat(ran.err())
        .contains("The home was written by an older version; brought up to date.")
        .contains("1 added");
  }
}
