package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.store.Home;
import dev.munshi.testing.PrintedPdf;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {

  @TempDir Path folder;

  private Path home;

  @BeforeEach
  void makeHome() {
    home = Ran.home(folder.resolve("home"));
  }

  private Ran ingest(String... args) {
    var all = new ArrayList<>(List.of("ingest", "--home", home.toString()));
    all.addAll(List.of(args));
    return munshi(all.toArray(String[]::new));
  }

  private static List<String> statuses(Ran ran) {
    return ran.lines().stream().map(line -> line.path("status").asText()).toList();
  }

  @Test
  void tells_what_became_of_each_source_as_json_lines() throws Exception {
    var file = SmallCorpus.writeTo(folder.resolve("in"));

    var first = ingest("--json", file.toString());

    assertThat(first.exit()).isZero();
    assertThat(first.lines()).hasSize(4);
    var line = first.lines().getFirst();
    assertThat(Ran.keys(line)).containsExactly("source", "status", "reason", "article");
    assertThat(line.path("source").asText()).endsWith("small.jsonl:1");
    assertThat(line.path("status").asText()).isEqualTo("added");
    assertThat(line.path("reason").isNull()).isTrue();
    assertThat(statuses(ingest("--json", file.toString()))).containsOnly("unchanged");
  }

  @Test
  void takes_in_what_changed_and_knows_the_same_text_again() throws Exception {
    var in = folder.resolve("in");
    var file = SmallCorpus.writeTo(in);
    ingest(file.toString());
    Files.writeString(file, SmallCorpus.jsonLines().replace("37 systems", "41 systems"));
    Files.writeString(
        in.resolve("reprint.jsonl"),
        SmallCorpus.jsonLines()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .replace("courier.example", "reprint.example"));

    var ran = ingest("--json", in.toString());

    assertThat(statuses(ran))
        .containsExactlyInAnyOrder("updated", "unchanged", "unchanged", "unchanged", "duplicate");
    assertThat(ran.lines())
        .filteredOn(line -> line.path("status").asText().equals("duplicate"))
        .singleElement()
        .satisfies(line -> assertThat(line.path("reason").asText()).contains("the same text as"));
  }

  @Test
  void lists_what_cannot_be_read_and_takes_in_the_rest() throws Exception {
    var in = Files.createDirectories(folder.resolve("in"));
    var first = SmallCorpus.jsonLines().lines().findFirst().orElseThrow();
    Files.writeString(in.resolve("a.jsonl"), "{\"title\":\n" + first + "\n{\"title\":\"x\"}\n");
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(in.resolve("notes.doc"), "Notes");

    var ran =
        ingest(
            "--json",
            folder.resolve("missing.html").toString(),
            folder.resolve("empty").toString(),
            in.resolve("notes.doc").toString(),
            "http://localhost/",
            "https://a b/",
            in.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(statuses(ran))
        .containsExactly(
            "failed", "failed", "failed", "failed", "failed", "added", "failed", "failed");
    assertThat(ran.lines())
        .extracting(line -> line.path("reason").asText())
        .satisfiesExactly(
            missing -> assertThat(missing).isEqualTo("there is no such file"),
            empty -> assertThat(empty).startsWith("the folder holds no articles (.html"),
            kind -> assertThat(kind).startsWith("not a kind of file that is read (.html"),
            spaced -> assertThat(spaced).startsWith("is not a web address"),
            broken -> assertThat(broken).contains("line 1 is not JSON"),
            added -> assertThat(added).isEqualTo("null"),
            textless -> assertThat(textless).contains("line 3 has no text"),
            inside -> assertThat(inside).startsWith("leads inside: localhost"));
    assertThat(ran.err()).contains("1 added", "7 failed");
  }

  @Test
  void tells_failures_and_a_summary_to_a_person() {
    var ran = ingest(folder.resolve("missing.html").toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .containsExactly(
            "failed: " + folder.resolve("missing.html") + ": there is no such file",
            "1 failed: there is no such file");
  }

  @Test
  void leaves_a_home_alone_that_another_process_writes() throws Exception {
    var file = SmallCorpus.writeTo(folder.resolve("in"));

    try (var _ = Home.at(home).lock()) {
      var ran = ingest("--json", file.toString());

      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err())
          .contains("munshi: the home " + home, "in use by another Munshi process", "--home");
      assertThat(ran.err().lines()).hasSize(1);
    }
    assertThat(ingest(file.toString()).exit()).isZero();
  }

  @Test
  void builds_a_lost_index_anew() throws Exception {
    var file = SmallCorpus.writeTo(folder.resolve("in"));
    ingest(file.toString());
    try (var files = Files.walk(home.resolve("index"))) {
      for (var lost : files.filter(Files::isRegularFile).toList()) {
        Files.delete(lost);
      }
    }

    var ran = munshi("ask", "--json", "--home", home.toString(), SmallCorpus.QUESTION);

    assertThat(ran.exit()).isZero();
    assertThat(ran.line().path("answer").asText()).contains(SmallCorpus.QUOTE);
    assertThat(ran.err()).contains("built anew");
  }

  @Test
  void begins_a_new_home_with_the_corpus_that_is_set() throws Exception {
    SmallCorpus.writeTo(folder.resolve("articles"));
    Files.writeString(
        home.resolve("munshi.yaml"), "corpus: {folder: \"" + folder.resolve("articles") + "\"}");

    var ran = munshi("search", "--json", "--top", "2", "--home", home.toString(), "Orbita");

    assertThat(ran.exit()).isZero();
    assertThat(ran.line().path("passages")).hasSizeBetween(1, 2);
    assertThat(ran.line().path("passages").path(0))
        .extracting(JsonNode::toString)
        .asString()
        .contains("courier.example");
    assertThat(ran.err()).contains("4 articles are ready");
  }

  @Test
  void says_that_there_is_nothing_to_begin_with() throws Exception {
    var empty = Files.createDirectory(folder.resolve("none"));
    Files.writeString(home.resolve("munshi.yaml"), "corpus: {folder: \"" + empty + "\"}");

    var ran = munshi("ask", "--home", home.toString(), "Who drafted the rules?");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("There are no articles yet", "munshi ingest");
  }

  @Test
  void cites_the_page_of_a_document() throws Exception {
    var pdf = new PrintedPdf().page().heading("Report on the ferries of Port Ellery", 16);
    pdf.paragraph(
        "The wardens of the quay counted the ferries of the bay in spring and in summer.");
    pdf.page()
        .paragraph("The inspector Noor Haddad drafted the licensing rules for ferries in 2019.");
    var file = Files.write(folder.resolve("report.pdf"), pdf.bytes());
    munshi("ingest", "--home", home.toString(), file.toString());
    var question = "Who drafted the licensing rules for ferries?";

    var json = munshi("ask", "--json", "--home", home.toString(), question);
    var said = munshi("ask", "--home", home.toString(), question);

    var citation = json.line().path("statements").path(0).path("citations").path(0);
    assertThat(citation.path("quote").asText()).contains("Noor Haddad");
    assertThat(citation.path("page").asInt()).isEqualTo(2);
    assertThat(said.out()).contains(" · p. 2");
  }

  @Test
  void takes_nothing_in_that_is_in_the_home() throws Exception {
    Files.createDirectory(home.resolve("index"));
    Files.writeString(home.resolve("note.txt"), "The ferry sailed at noon.");
    var dotted = home.resolve("index/..").toString();
    for (var path : new String[] {home.toString(), dotted, home.resolve("note.txt").toString()}) {
      var ran = munshi("ingest", "--json", "--home", home.toString(), path);
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.line().path("reason").asText()).contains("is in the home");
    }
  }
}
