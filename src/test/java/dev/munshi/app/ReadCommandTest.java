package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

  @TempDir Path folder;

  @Test
  void shows_what_would_be_taken_in_as_json_lines() throws Exception {
    var ran = munshi("read", "--json", SmallCorpus.writeTo(folder).toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines()).hasSize(4);
    var line = ran.lines().getFirst();
    assertThat(Ran.keys(line))
        .containsExactly(
            "file",
            "url",
            "title",
            "publisher",
            "author",
            "published",
            "language",
            "text",
            "modified",
            "published_reason");
    assertThat(line.path("file").asText()).isEqualTo("small.jsonl:1");
    assertThat(line.path("url").asText()).isEqualTo(SmallCorpus.URL);
    assertThat(line.path("published").asText()).isEqualTo("2024-03-12");
    assertThat(line.path("author").isNull()).isTrue();
    assertThat(line.path("text").asText()).startsWith(SmallCorpus.QUOTE);
    assertThat(ran.lines().getLast().path("url").isNull()).isTrue();
    assertThat(ran.lines().getLast().path("published").asText()).isEqualTo("2023-11");
  }

  @Test
  void shows_it_to_a_person() throws Exception {
    var ran = munshi("read", SmallCorpus.writeTo(folder).toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("Varnholm opens a register of its algorithms\n")
        .contains("Varnholm Gazette · 12 March 2024 · " + SmallCorpus.URL);
  }

  @Test
  void says_why_a_date_was_chosen_and_when_the_page_was_changed() throws Exception {
    Files.writeString(
        folder.resolve("a.html"),
        """
        <title>Varnholm counts its trees</title>
        <meta property="article:published_time" content="2022-02-19T02:00:00Z">
        <meta property="article:modified_time" content="2022-03-01T02:00:00Z">
        <article><h1>Varnholm counts its trees</h1><p>18 February 2022</p>
        <p>The town has counted its trees and found that there are more of them than people.</p>
        </article>""");

    var json = munshi("read", "--json", folder.resolve("a.html").toString()).line();
    assertThat(json.path("published").asText()).isEqualTo("2022-02-18");
    assertThat(json.path("modified").asText()).isEqualTo("2022-03-01");
    assertThat(json.path("published_reason").asText())
        .contains("the page shows 2022-02-18")
        .contains("2022-02-19");
    assertThat(munshi("read", folder.resolve("a.html").toString()).out())
        .contains("18 February 2022 · changed 1 March 2022")
        .contains("(published: the page shows 2022-02-18;");
  }

  @Test
  void says_what_cannot_be_read_and_shows_the_rest() throws Exception {
    var first = SmallCorpus.jsonLines().lines().findFirst().orElseThrow();
    Files.writeString(folder.resolve("a.jsonl"), "rubbish\n" + first + "\n");
    Files.writeString(folder.resolve("b.html"), "");
    Files.createDirectories(folder.resolve("empty"));

    var ran =
        munshi(
            "read",
            "--json",
            folder.resolve("none.md").toString(),
            folder.resolve("empty").toString(),
            folder.resolve("a.jsonl").toString(),
            folder.resolve("b.html").toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.line().path("title").asText()).contains("Varnholm");
    assertThat(ran.err().lines())
        .satisfiesExactly(
            none -> assertThat(none).endsWith("none.md: there is no such file"),
            empty -> assertThat(empty).contains("the folder holds no articles"),
            broken -> assertThat(broken).contains("a.jsonl:1: line 1 is not JSON"),
            blank -> assertThat(blank).contains("b.html"));
  }

  @Test
  void control_characters_of_an_article_do_not_reach_the_terminal() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"title\":\"A \\u001b[31mred\\u001b[0m title\",\"text\":\"Some \\u0007 text \\u009b31m of it.\"}");

    var ran = munshi("read", folder.resolve("a.jsonl").toString());

    assertThat(ran.out()).doesNotContain("\u001b", "\u0007", "\u009b").contains("title");
  }
}
