package dev.munshi.rendering;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A document as lines of plain text, with the addresses of its links. */
public final class DocumentText {

  /** Of a terminal, in UTF-16 units. */
  private static final int WIDTH = 100;

  private static final int UNWRAPPED = Integer.MAX_VALUE;
  private static final int MOST_BEFORE = 24;
  private static final String GAP = "  ";

  /** Of a source, which is listed with its address. */
  private static final Pattern MARK = Pattern.compile("\\[\\d+]");

  private final List<String> lines = new ArrayList<>();
  private final int width;

  private DocumentText(int width) {
    this.width = width;
  }

  /** As a person reads it on a terminal. */
  public static String of(Document document) {
    return of(document, WIDTH);
  }

  /**
   * @param width in UTF-16 units; only a word or an address that is longer exceeds it
   */
  static String of(Document document, int width) {
    var text = new DocumentText(width);
    text.lines.addAll(wrapped(document.title(), width));
    document.blocks().forEach(text::add);
    return String.join("\n", text.lines);
  }

  /** Blocks without a title, whose lines are wrapped by who shows them; tables become lists. */
  public static String unwrapped(List<Block> blocks) {
    var text = new DocumentText(UNWRAPPED);
    blocks.forEach(text::add);
    return String.join("\n", text.lines).strip();
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        lines.add("");
        lines.add(heading.text());
      }
      case Block.Paragraph paragraph -> {
        lines.add("");
        item("", paragraph);
      }
      case Block.Bullets bullets -> {
        lines.add("");
        bullets.items().forEach(item -> item("- ", item));
      }
      case Block.Quote quote -> apart("    ", "“" + quote.text() + "”");
      case Block.Table table when width == UNWRAPPED -> listed(table);
      case Block.Table table -> table(table);
      case Block.Timeline timeline -> timeline(timeline);
      case Block.Aside aside -> apart("", plain(aside.text()));
    }
  }

  private void apart(String indent, String text) {
    lines.add("");
    lines.addAll(wrapped(text, width - indent.length()).stream().map(indent::concat).toList());
  }

  /** The address of a link stands on its own line, but not that of a mark. */
  private void item(String mark, Paragraph item) {
    var indent = " ".repeat(mark.length());
    var wrapped = wrapped(plain(item), width - mark.length());
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add((i == 0 ? mark : indent) + wrapped.get(i));
    }
    item.inlines().stream()
        .flatMap(inline -> inline instanceof Inline.Link link ? Stream.of(link) : Stream.of())
        .filter(link -> !MARK.matcher(link.text()).matches())
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
        for (var line : wrapped(plain(what), width - before - GAP.length())) {
          var first = when.isEmpty() ? "" : when.removeFirst();
          lines.add(padded(first, before) + GAP + line);
        }
      }
      lines.addAll(when);
    }
  }

  private void listed(Block.Table table) {
    lines.add("");
    lines.add(String.join(" · ", table.head()));
    for (var row : table.rows()) {
      var cells = row.stream().map(DocumentText::plain).filter(cell -> !cell.isEmpty());
      lines.add("- " + cells.collect(Collectors.joining(" · ")));
    }
  }

  private void table(Block.Table table) {
    var rows = new ArrayList<List<String>>();
    rows.add(table.head());
    table.rows().forEach(row -> rows.add(row.stream().map(DocumentText::plain).toList()));
    var widths = widths(rows, width - GAP.length() * (table.head().size() - 1));
    lines.add("");
    rows.forEach(row -> rowLines(row, widths));
  }

  /** As wide as the texts are; where that is too much, the widest columns give way. */
  private static int[] widths(List<List<String>> rows, int room) {
    var widths = new int[rows.getFirst().size()];
    for (var row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    while (Arrays.stream(widths).sum() > Math.max(room, widths.length)) {
      int widest =
          IntStream.range(0, widths.length)
              .reduce(0, (one, other) -> widths[other] > widths[one] ? other : one);
      widths[widest]--;
    }
    return widths;
  }

  private void rowLines(List<String> cells, int[] widths) {
    var wrapped = new ArrayList<List<String>>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(wrapped(cells.get(i), widths[i]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      int at = i;
      lines.add(
          IntStream.range(0, widths.length)
              .mapToObj(
                  column -> {
                    var cell = wrapped.get(column);
                    return padded(at < cell.size() ? cell.get(at) : "", widths[column]);
                  })
              .collect(Collectors.joining(GAP))
              .stripTrailing());
    }
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
