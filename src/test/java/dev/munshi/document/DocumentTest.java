package dev.munshi.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.document.Block.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void tables_and_accounts_that_differ_read_as_text() {
    var document =
        new Document(
            "Title",
            List.of(
                new Block.Table(
                    List.of("No.", "When"),
                    List.of(List.of(Paragraph.of("1"), Paragraph.of("daily")))),
                new Block.Timeline(
                    List.of(
                        new Block.Timeline.Entry("2022", List.of(Paragraph.of("one"))),
                        new Block.Timeline.Entry(
                            "March 2023", List.of(Paragraph.of("two"), Paragraph.of("three")))))));

    assertThat(document.text())
        .isEqualTo(
            """
            Title
            No. · When
            1 · daily
            2022: one
            March 2023:
            • two
            • three""");
  }
}
