package dev.munshi.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to be told, as a tree.
 *
 * @param title one plain line, never blank
 * @param blocks what stands below it, in order
 */
public record Document(String title, List<Block> blocks) {

  public Document {
    blocks = List.copyOf(blocks);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document needs a title");
    }
  }

  /** Title, paragraphs and lists as plain text, a line each, without the addresses of links. */
  public String text() {
    return Stream.concat(Stream.of(title), blocks.stream().flatMap(Document::lines))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of(heading.text());
      case Block.Paragraph paragraph -> Stream.of(paragraph.text());
      case Block.Bullets bullets -> bullets.items().stream().map(item -> "• " + item.text());
      case Block.Quote quote -> Stream.of("“" + quote.text() + "”");
      case Block.Table table ->
          Stream.concat(
              Stream.of(String.join(" · ", table.head())),
              table.rows().stream().map(Document::row));
      case Block.Timeline timeline -> timeline.entries().stream().flatMap(Document::entry);
      case Block.Aside aside -> Stream.of(aside.text().text());
    };
  }

  private static String row(List<Block.Paragraph> cells) {
    return cells.stream().map(Block.Paragraph::text).collect(Collectors.joining(" · "));
  }

  private static Stream<String> entry(Block.Timeline.Entry entry) {
    return entry.what().size() == 1
        ? Stream.of(entry.when() + ": " + entry.what().getFirst().text())
        : Stream.concat(
            Stream.of(entry.when() + ":"), entry.what().stream().map(what -> "• " + what.text()));
  }
}
