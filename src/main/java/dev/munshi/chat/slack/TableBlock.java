package dev.munshi.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import dev.munshi.document.Block;
import dev.munshi.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Slack's <a href="https://docs.slack.dev/reference/block-kit/blocks/table-block">table</a>, which
 * its SDK does not have: at most 100 rows of 20 cells, each of rich text, 10,000 characters in all.
 * Its fields are written as they are called.
 */
@SuppressWarnings("UnusedVariable")
final class TableBlock implements LayoutBlock {

  private static final int MOST_ROWS = 100;
  private static final int CELL_LENGTH = 300;
  private static final int WHOLE_LENGTH = 9_000;

  private final String type = "table";
  private final List<List<RichTextBlock>> rows;

  private TableBlock(List<List<RichTextBlock>> rows) {
    this.rows = rows;
  }

  static TableBlock of(Block.Table table) {
    var head =
        table.head().stream().map(name -> Block.Paragraph.of(new Inline.Strong(name))).toList();
    var rows = new ArrayList<List<RichTextBlock>>();
    int length = 0;
    for (var row :
        Stream.concat(Stream.of(head), table.rows().stream()).limit(MOST_ROWS).toList()) {
      length += row.stream().mapToInt(cell -> Math.min(CELL_LENGTH, cell.text().length())).sum();
      if (length < WHOLE_LENGTH) {
        rows.add(row.stream().map(TableBlock::cell).toList());
      }
    }
    return new TableBlock(rows);
  }

  private static RichTextBlock cell(Block.Paragraph paragraph) {
    var text = new RichText(CELL_LENGTH);
    for (var inline : paragraph.inlines()) {
      switch (inline) {
        case Inline.Strong words -> text.bold(words.text());
        case Inline.Code words -> text.code(words.text());
        case Inline.Link link -> text.link(link.url(), link.text());
        case Inline.Text words -> text.text(words.text());
      }
    }
    if (text.length() == 0) {
      // a cell without text is refused
      text.text("–");
    }
    return Objects.requireNonNull((RichTextBlock) text.block());
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public String getBlockId() {
    return "";
  }
}
