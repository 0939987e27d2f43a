package dev.munshi.chat.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.munshi.document.Block;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as Block Kit, within its limits; what does not fit is left out and said to be. One
 * message or view for each.
 */
final class DocumentBlocks {

  /** Leaves room for what stands below it in a message. */
  private static final int MOST_BLOCKS = 42;

  private static final int WHOLE_LENGTH = 11_000;
  private static final int BLOCK_LENGTH = 2_900;
  private static final int ASIDE_LENGTH = 500;
  private static final String REST = "More than this does not fit here.";

  private final List<LayoutBlock> blocks = new ArrayList<>();
  private RichText text = new RichText(BLOCK_LENGTH);
  private int left = WHOLE_LENGTH;
  private boolean isFull;
  private boolean hasTable;

  private DocumentBlocks() {}

  static List<LayoutBlock> of(Document document) {
    var made = new DocumentBlocks();
    made.text.bold(Isolated.shown(document.title()));
    return made.all(document);
  }

  /** Without its title, which stands above a view. */
  static List<LayoutBlock> body(Document document) {
    return new DocumentBlocks().all(document);
  }

  private List<LayoutBlock> all(Document document) {
    for (var block : document.blocks()) {
      if (!isFull) {
        add(block);
      }
    }
    endText();
    if (isFull) {
      blocks.add(aside(REST));
    }
    return blocks;
  }

  private void add(Block block) {
    switch (block) {
      case Block.Bullets bullets ->
          bullets.items().forEach(item -> addFitting(length(item), () -> addLine("• ", item)));
      case Block.Timeline timeline ->
          timeline.entries().forEach(entry -> addFitting(length(entry), () -> addEntry(entry)));
      default -> addFitting(length(block), () -> addWhole(block));
    }
  }

  /** Once something does not fit, nothing that comes after it is shown. */
  private void addFitting(int length, Runnable adding) {
    isFull |= blocks.size() >= MOST_BLOCKS || left < length;
    if (!isFull) {
      left -= length;
      adding.run();
    }
  }

  private void addWhole(Block block) {
    switch (block) {
      case Block.Heading heading -> addHeading(heading);
      case Block.Paragraph paragraph -> addLine("", paragraph);
      case Block.Quote quote -> {
        makeRoom(quote.text().length());
        text.quote(quote.text());
      }
      case Block.Table table -> addTable(table);
      case Block.Aside aside -> {
        endText();
        blocks.add(aside(aside.text().text()));
      }
      case Block.Bullets _, Block.Timeline _ -> add(block);
    }
  }

  private void addHeading(Block.Heading heading) {
    if (text.length() > 0 || !blocks.isEmpty()) {
      endText();
      blocks.add(DividerBlock.builder().build());
    }
    text.bold(heading.text());
  }

  private void addLine(String mark, Block.Paragraph paragraph) {
    makeRoom(paragraph.text().length());
    newLine();
    text.text(mark);
    write(text, paragraph);
  }

  private void addEntry(Block.Timeline.Entry entry) {
    int length = entry.what().stream().mapToInt(what -> what.text().length()).sum();
    makeRoom(length);
    newLine();
    text.bold(entry.when());
    for (var what : entry.what()) {
      text.text(entry.what().size() == 1 ? "  " : "\n    • ");
      write(text, what);
    }
  }

  private void addTable(Block.Table table) {
    endText();
    if (hasTable) {
      // Slack takes one table a message
      table.rows().forEach(row -> addLine("• ", joined(row)));
    } else {
      blocks.add(TableBlock.of(table));
      hasTable = true;
    }
  }

  private static Block.Paragraph joined(List<Block.Paragraph> cells) {
    var inlines = new ArrayList<Inline>();
    for (var cell : cells) {
      if (!inlines.isEmpty()) {
        inlines.add(new Inline.Text(" · "));
      }
      inlines.addAll(cell.inlines());
    }
    return new Block.Paragraph(inlines);
  }

  private static void write(RichText text, Block.Paragraph paragraph) {
    for (var inline : paragraph.inlines()) {
      switch (inline) {
        case Inline.Text words -> text.text(words.text());
        case Inline.Strong words -> text.bold(words.text());
        case Inline.Code words -> text.code(words.text());
        case Inline.Link link -> text.link(link.url(), link.text());
      }
    }
  }

  private void newLine() {
    if (text.length() > 0) {
      text.text("\n");
    }
  }

  private void makeRoom(int length) {
    if (text.length() + length + ASIDE_LENGTH > BLOCK_LENGTH) {
      endText();
    }
  }

  private void endText() {
    var block = text.block();
    if (block != null) {
      blocks.add(block);
    }
    text = new RichText(BLOCK_LENGTH);
  }

  /** Texts and addresses, in UTF-16 units. */
  private static int length(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text().length();
      case Block.Paragraph paragraph -> length(paragraph.inlines());
      case Block.Bullets bullets -> bullets.items().stream().mapToInt(DocumentBlocks::length).sum();
      case Block.Quote quote -> quote.text().length();
      case Block.Table table ->
          String.join("", table.head()).length()
              + table.rows().stream().flatMap(List::stream).mapToInt(DocumentBlocks::length).sum();
      case Block.Timeline timeline ->
          timeline.entries().stream().mapToInt(DocumentBlocks::length).sum();
      case Block.Aside aside -> Math.min(ASIDE_LENGTH, aside.text().text().length());
    };
  }

  private static int length(Block.Timeline.Entry entry) {
    return entry.when().length() + entry.what().stream().mapToInt(DocumentBlocks::length).sum();
  }

  private static int length(List<Inline> inlines) {
    return inlines.stream()
        .mapToInt(
            inline ->
                inline.text().length() + (inline instanceof Inline.Link l ? l.url().length() : 0))
        .sum();
  }

  static LayoutBlock aside(String line) {
    var said = Isolated.shown(Clip.to(ASIDE_LENGTH, line));
    var text = PlainTextObject.builder().text(said).emoji(false).build();
    return ContextBlock.builder().elements(List.of(text)).build();
  }
}
