package dev.munshi.app;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document as a person reads it on a terminal of 100 columns. */
final class DocumentText {

  private static final int WIDTH = 100;
  private static final int MOST_BEFORE = 24;
  private static final String GAP = "  ";

  private final List<String> lines = new ArrayList<>();

  private DocumentText() {}

  static String of(Document document) {
    var text = new DocumentText();
    text.lines.add(document.title());
    document.blocks().forEach(text::add);
    return String.join("\n", text.lines);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        lines.add("");
        lines.add(heading.text());
      }
      case Block.Paragraph paragraph -> apart("", plain(paragraph));
      case Block.Bullets bullets -> {
        lines.add("");
        bullets.items().forEach(item -> item("- ", item));
      }
      case Block.Quote quote -> apart("    ", "“" + quote.text() + "”");
      case Block.Table table -> table(table);
      case Block.Timeline timeline -> timeline(timeline);
      case Block.Aside aside -> apart("", plain(aside.text()));
    }
  }

  private void apart(String indent, String text) {
    lines.add("");
    lines.addAll(wrapped(text, WIDTH - indent.length()).stream().map(indent::concat).toList());
  }

  /** The address of a link that leads somewhere else than its text says stands on its own line. */
  private void item(String mark, Paragraph item) {
    var indent = " ".repeat(mark.length());
    var wrapped = wrapped(plain(item), WIDTH - mark.length());
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add((i == 0 ? mark : indent) + wrapped.get(i));
    }
    item.inlines().stream()
        .flatMap(inline -> inline instanceof Inline.Link link ? Stream.of(link) : Stream.of())
        .filter(link -> !link.text().startsWith("["))
        .forEach(link -> lines.add(indent + link.url()));
  }

  private void timeline(Block.Timeline timeline) {
    int before =
        timeline.entries().stream()
            .mapToInt(entry -> Math.min(MOST_BEFORE, entry.when().length()))
            .max()
            .orElse(0);
    for (var entry : timeline.entries()) {
      lines.add("");
      var when = new ArrayList<>(wrapped(entry.when(), before));
      for (var what : entry.what()) {
        for (var line : wrapped(plain(what), WIDTH - before - GAP.length())) {
          var first = when.isEmpty() ? "" : when.removeFirst();
          lines.add(padded(first, before) + GAP + line);
        }
      }
      lines.addAll(when);
    }
  }

  private void table(Block.Table table) {
    int columns = table.head().size();
    int width = Math.max(1, (WIDTH - GAP.length() * (columns - 1)) / Math.max(1, columns));
    lines.add("");
    lines.add(row(table.head(), width));
    table.rows().forEach(row -> rowLines(row, width));
  }

  private void rowLines(List<Paragraph> cells, int width) {
    var wrapped = cells.stream().map(cell -> wrapped(plain(cell), width)).toList();
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      int at = i;
      lines.add(
          row(wrapped.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList(), width));
    }
  }

  private static String row(List<String> cells, int width) {
    return cells.stream()
        .map(cell -> padded(cell, width))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String plain(Paragraph paragraph) {
    return paragraph.text().strip();
  }

  /** At least one line; a word that is longer than a line stays whole. */
  private static List<String> wrapped(String text, int width) {
    var wrapped = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        wrapped.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    wrapped.add(line.toString());
    return wrapped;
  }
}
