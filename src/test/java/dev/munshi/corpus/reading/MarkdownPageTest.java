package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Tags;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownPageTest {

  @TempDir Path folder;

  private ReadFiles files;

  @BeforeEach
  void open() {
    files = new ReadFiles(folder);
  }

  @Test
  void takes_the_front_matter() {
    var draft =
        files.one(
            "a.md",
            """
            ---
            title: "Regulator: new rules"
            publisher: The Wire
            url: https://example.org/rules
            author: A. Writer
            published: 2020-03-03
            event_date: 2020-03
            language: en
            tags: [Legal, board]
            other: {x: 1}
            ---

            The regulator published its rules.
            """);
    assertThat(draft)
        .isEqualTo(
            new Draft(
                folder.resolve("a.md").toString(),
                "a.md",
                "https://example.org/rules",
                "Regulator: new rules",
                "The Wire",
                "A. Writer",
                new Dates(
                    PartialDate.parse("2020-03-03"), null, PartialDate.parse("2020-03"), null),
                "en",
                "The regulator published its rules.",
                List.of(),
                new Tags(List.of("board", "legal"))));
  }

  @Test
  void turns_marks_into_plain_paragraphs() {
    var draft =
        files.one(
            "a.md",
            """
            # The rules

            They are *long* and **strict**, says
            [the minister](https://example.org "title") of `code`. ![a chart](chart.png)

            ## Reactions

            - First point
            - Second point

            > Quoted words.

            ```
            kept = true
            ```

            <div>Raw <b>words</b></div>
            """);
    assertThat(draft.title()).isEqualTo("The rules");
    assertThat(draft.text())
        .isEqualTo(
            """
            They are long and strict, says the minister of code.

            Reactions

            First point

            Second point

            Quoted words.

            kept = true

            Raw words""");
  }

  @Test
  void is_titled_by_its_file_where_nothing_else_names_it() {
    assertThat(files.one("talks-in-may.md", "They met in May.").title()).isEqualTo("talks-in-may");
  }

  @Test
  void says_what_is_wrong_with_the_front_matter() {
    assertThat(files.reason("a.md", "---\ntitle: [x\n---\nText.\n"))
        .startsWith("its front matter is not YAML");
    assertThat(files.reason("b.md", "---\n- x\n---\nText.\n")).contains("front matter");
    assertThat(files.reason("c.md", "---\ntitle: x\n---\n"))
        .isEqualTo("has no text below its front matter");
    assertThat(files.reason("d.md", "---\npublished: soon\n---\nText.\n"))
        .contains("\"published\"")
        .contains("soon");
  }

  @Test
  void names_the_field_that_was_meant_and_takes_those_of_other_programs() {
    assertThat(files.reason("a.md", "---\npublshed: 2020-03-03\n---\nText.\n"))
        .isEqualTo("\"publshed\" is no field; did you mean \"published\"?");
    assertThat(files.reason("b.md", "---\nTitl: x\n---\nText.\n")).contains("\"title\"");
    var draft =
        files.one(
            "c.md",
            """
            ---
            tags: [a]
            categories: b
            layout: c
            draft: false
            description: d
            slug: e
            image: f
            date: 2020-03-03
            authors: g
            subtitle: h
            retrieved: 2020-03-04
            modified: 2020-03
            ---
            Text.
            """);
    assertThat(draft.dates().modified()).isEqualTo(PartialDate.parse("2020-03"));
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2020-03-03"));
    assertThat(files.reason("d.md", "---\nretrieved: soon\n---\nText.\n")).contains("retrieved");
  }

  @Test
  void says_so_when_the_front_matter_does_not_end() {
    assertThat(files.reason("a.md", "---\ntitle: x\n\nText.\n"))
        .isEqualTo("its front matter does not end: no line of \"---\" follows it");
  }

  @Test
  void reads_a_rule_at_the_top_as_text() {
    assertThat(files.one("a.md", "---\nNo front matter here.\n").text())
        .isEqualTo("No front matter here.");
  }

  @Test
  void survives_deep_nesting() {
    var deep =
        "> ".repeat(20_000)
            + "Deep words.\n\n"
            + "*a **b ".repeat(20_000)
            + "\n\n"
            + "[".repeat(20_000);
    assertThat(files.one("a.md", deep).text()).contains("Deep words.");
  }
}
