package dev.munshi.corpus.reading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Picks an HTML page's main text out of its blocks. */
final class MainText {

  /** Within the article's element lists and tables may part the paragraphs widely. */
  private static final int WIDEST_GAP = 40;

  private static final double MOST_LINKED = .8;

  /** What comes so often, as a question asked of many, is there for a purpose. */
  private static final int REFRAIN = 3;

  private MainText() {}

  /** The paragraphs in order; empty where the page shows no text at all. */
  static List<Block> of(List<HtmlBlock> page) {
    var inside = Pointers.without(MainElement.blocksIn(Boxes.without(page)));
    var run = MainRun.in(inside.stream().map(HtmlBlock::block).toList(), WIDEST_GAP);
    var wanted = run.isEmpty() ? unlinked(inside) : TextBody.of(inside, run).blocks();
    if (wanted.isEmpty()) {
      wanted = unlinked(MainElement.withoutBeside(page));
    }
    while (wanted.size() > 1 && wanted.getLast().isHeading()) {
      wanted.removeLast();
    }
    return once(wanted);
  }

  private static List<Block> unlinked(List<HtmlBlock> blocks) {
    var unlinked = new ArrayList<Block>();
    for (var block : blocks) {
      if (block.block().linked() <= MOST_LINKED || block.block().isHeading()) {
        unlinked.add(block.block());
      }
    }
    return unlinked;
  }

  /** Without the paragraphs that stood before already; labels, rows and refrains may come again. */
  private static List<Block> once(List<Block> blocks) {
    var times = blocks.stream().collect(groupingBy(Block::text, counting()));
    var seen = new HashSet<String>();
    return blocks.stream()
        .filter(
            block ->
                !MainRun.isProse(block)
                    || seen.add(block.text())
                    || (block.isShort() && times.getOrDefault(block.text(), 0L) >= REFRAIN))
        .toList();
  }
}
