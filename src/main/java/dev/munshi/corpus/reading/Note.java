package dev.munshi.corpus.reading;

import java.util.List;

/** A plain text that somebody wrote down: read whole but for its heading and its requests. */
final class Note {

  /** A note has at most so many lines that no sentence is, a page's menus have more. */
  private static final int MOST_FRAGMENTS = 7;

  private static final int MOST_FURNITURE = 2;

  private Note() {}

  /** Whether the text shows no more of a web page's furniture than a person may write. */
  static boolean isOne(List<Block> blocks) {
    int furniture = 0;
    int fragments = 0;
    for (var block : blocks) {
      furniture += block.isBoundary() || isLitter(block) ? 1 : 0;
      fragments += block.prose().isSentence() || block.prose().isLikely() ? 0 : 1;
    }
    return furniture <= MOST_FURNITURE
        && (fragments <= MOST_FRAGMENTS || fragments * 2 <= blocks.size());
  }

  /** All but a heading and the dates and names under it. */
  static MainRun run(List<Block> blocks) {
    int start = isHeading(blocks) ? 1 : 0;
    while (start < blocks.size() - 1 && PageHead.isMetadata(blocks.get(start))) {
      start++;
    }
    return new MainRun(blocks, start, blocks.size());
  }

  private static boolean isHeading(List<Block> blocks) {
    var first = blocks.getFirst();
    return blocks.size() > 1 && !first.prose().isSentence() && !first.isItem();
  }

  /** The run's paragraphs. */
  static List<Block> text(MainRun run) {
    return run.blocks().subList(run.start(), run.end()).stream()
        .filter(block -> !isLitter(block) && !Imprint.isOne(block.text()))
        .toList();
  }

  /** Bare numbers are counters on a page, and figures in a note. */
  private static boolean isLitter(Block block) {
    return block.isLitter() && block.text().chars().anyMatch(Character::isLetter);
  }
}
