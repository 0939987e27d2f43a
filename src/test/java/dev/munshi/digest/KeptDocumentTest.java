package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptDocumentTest {

  private static final LocalDate APRIL = LocalDate.of(2020, 4, 5);

  @Test
  void every_block_comes_back_as_it_was() {
    var line =
        Paragraph.of(
            new Inline.Text("<b> & "),
            new Inline.Strong("strong"),
            new Inline.Code("digest list"),
            new Inline.Link("[1]", "https://gazette.example/a?b=1&c=\"2\""));
    var document =
        new Document(
            "A title",
            List.of(
                new Block.Heading("Head"),
                line,
                new Block.Bullets(List.of(line, Paragraph.of("b"))),
                new Block.Quote("“quoted”"),
                new Block.Table(List.of("a", "b"), List.of(List.of(line, Paragraph.of("c")))),
                new Block.Timeline(
                    List.of(
                        new Block.Timeline.Entry("March 2020", List.of(line, line)),
                        new Block.Timeline.Entry(
                            "5 April 2020 (planned)",
                            new Block.Timeline.Days(APRIL, APRIL, true),
                            List.of(line)))),
                new Block.Aside(line)));

    assertThat(KeptDocument.read(KeptDocument.of(document))).isEqualTo(document);
  }

  @Test
  void something_else_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> KeptDocument.read("{"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> KeptDocument.read("{\"title\":\"t\",\"blocks\":[{\"type\":\"script\"}]}"));
  }
}
