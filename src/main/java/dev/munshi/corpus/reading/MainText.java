package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.List;

/** Picks an HTML page's main text out of its blocks. */
final class MainText {

  /** Within the article's element lists and tables may part the paragraphs widely. */
  private static final int WIDEST_GAP = 40;

  private MainText() {}

  /** The paragraphs in order; empty where the page shows no text at all. */
  static List<Block> of(List<HtmlBlock> page) {
    var inside = MainElement.blocksIn(Boxes.without(page)).stream().map(HtmlBlock::block).toList();
    var run = MainRun.in(inside, WIDEST_GAP);
    var wanted = new ArrayList<Block>();
    for (var block : run.isEmpty() ? inside : run.text()) {
      if (!isLink(block)) {
        wanted.add(block);
      }
    }
    if (wanted.isEmpty()) {
      MainElement.withoutBeside(page).stream()
          .map(HtmlBlock::block)
          .filter(block -> !isLink(block))
          .forEach(wanted::add);
    }
    while (wanted.size() > 1 && wanted.getLast().isHeading()) {
      wanted.removeLast();
    }
    return wanted;
  }

  private static boolean isLink(Block block) {
    return block.linked() > .8 && !block.isHeading();
  }
}
