package dev.munshi.rendering;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import dev.munshi.document.Inline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Documents with one block of each kind. */
final class Samples {

  static final String HOSTILE =
      "<script>alert(1)</script> & <img src=x onerror=alert(1)> ]]> \u202Eevil\u0000\u200B\uFFFE\uFFFF\u000B\uD800\u2067";

  private Samples() {}

  /** Each text of the document is this one. */
  static Document every(String text) {
    var line =
        Paragraph.of(
            new Inline.Text(text),
            new Inline.Strong(text),
            new Inline.Code(text),
            new Inline.Link(text, "https://gazette.example/a?b=1&c=\"2\""),
            new Inline.Link(text, "javascript:alert(1)"));
    var day = LocalDate.of(2024, 3, 5);
    return new Document(
        text,
        List.of(
            new Block.Heading(text),
            line,
            new Block.Bullets(List.of(line)),
            new Block.Quote(text),
            new Block.Table(List.of(text, "What"), List.of(List.of(line, line))),
            new Block.Timeline(
                List.of(
                    new Block.Timeline.Entry(text, List.of(line)),
                    new Block.Timeline.Entry(
                        text, new Block.Timeline.Days(day, day, true), List.of(line, line)))),
            new Block.Aside(line)));
  }

  static Edition edition(String text) {
    return new Edition(
        UUID.fromString("0b6ad2f4-3bb0-4a0e-9a5c-0d6a1c3d6a11"),
        Instant.parse("2024-03-12T09:00:00Z"),
        every(text));
  }
}
