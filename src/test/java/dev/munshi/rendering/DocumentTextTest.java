package dev.munshi.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

  private static final Paragraph LONG = Paragraph.of("word ".repeat(60).strip());

  @Test
  void every_block_has_its_form_within_the_width() {
    var text =
        DocumentText.of(
            new Document(
                "Title",
                List.of(
                    new Block.Heading("Head"),
                    LONG,
                    new Block.Bullets(
                        List.of(
                            Paragraph.of(
                                new Inline.Text("[1] "),
                                new Inline.Link("A title", "https://gazette.example/a")))),
                    new Block.Quote("quoted"),
                    new Block.Table(
                        List.of("No.", "What"), List.of(List.of(Paragraph.of("1"), LONG))),
                    new Block.Timeline(
                        List.of(new Block.Timeline.Entry("March 2020", List.of(LONG)))),
                    Block.Aside.of("small"))));

    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(text)
        .startsWith("Title\n\nHead\n")
        .contains("\n- [1] A title\n  https://gazette.example/a\n")
        .contains("\n    “quoted”\n")
        .contains("\nMarch 2020  word word")
        .contains("\n            word word")
        .endsWith("\n\nsmall");
  }

  @Test
  void a_title_in_brackets_keeps_its_address_and_a_mark_of_a_source_needs_none() {
    var told =
        Paragraph.of(
            new Inline.Link("[Opinion] Who pays the fees?", "https://gazette.example/opinion"),
            new Inline.Link("[12]", "https://gazette.example/12"));

    assertThat(DocumentText.of(new Document("Title", List.of(told))))
        .endsWith("fees?[12]\nhttps://gazette.example/opinion");
  }

  @Test
  void lines_that_others_wrap_stay_whole_and_a_table_becomes_a_list() {
    var row = List.of(Paragraph.of("1"), Paragraph.of(""), LONG);
    var table = new Block.Table(List.of("No.", "When", "What"), List.of(row));

    assertThat(DocumentText.unwrapped(List.of(LONG, table)).lines())
        .containsExactly(
            LONG.text().strip(), "", "No. · When · What", "- 1 · " + LONG.text().strip());
  }
}
