package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the main text stands among a page's blocks: the first dense run of prose that has its share
 * of all prose.
 *
 * @param blocks all of the page
 * @param start the first block of the text
 * @param end after its last block; equal to start where the page has no prose
 */
record MainRun(List<Block> blocks, int start, int end) {

  /** Prose that so many blocks of other kinds part is not one text. */
  static final int WIDEST_GAP = 6;

  /** What follows a boundary must outweigh what precedes it so many times. */
  private static final double BEYOND_BOUNDARY = .2;

  private static final double SHARE_OF_BEST = .5;

  /** Prose of which more is in links is a teaser; a list's items are so sooner. */
  static final double MOST_LINKED = .5;

  static final double MOST_LINKED_ITEM = .25;

  private record Stretch(int start, int end, double weight) {}

  static MainRun in(List<Block> blocks, int widestGap) {
    var stretches = stretches(blocks, widestGap);
    double best = stretches.stream().mapToDouble(Stretch::weight).max().orElse(0);
    for (var stretch : stretches) {
      if (best > 0 && stretch.weight() >= best * SHARE_OF_BEST) {
        return trimmed(blocks, stretch);
      }
    }
    return new MainRun(blocks, 0, 0);
  }

  private static List<Stretch> stretches(List<Block> blocks, int widestGap) {
    var stretches = new ArrayList<Stretch>();
    int start = 0;
    int gap = 0;
    for (int i = 0; i < blocks.size(); i++) {
      gap = isProse(blocks.get(i)) ? 0 : blocks.get(i).isData() ? gap : gap + 1;
      if (i > start && (gap > widestGap || blocks.get(i).isBoundary())) {
        stretches.add(stretch(blocks, start, i));
        start = i;
        gap = 0;
      }
    }
    stretches.add(stretch(blocks, start, blocks.size()));
    return stretches;
  }

  private static Stretch stretch(List<Block> blocks, int start, int end) {
    double words = 0;
    for (var block : blocks.subList(start, end)) {
      words += isProse(block) ? block.prose().words() : 0;
    }
    boolean beyond = start < end && blocks.get(start).isBoundary();
    return new Stretch(start, end, beyond ? words * BEYOND_BOUNDARY : words);
  }

  static boolean isProse(Block block) {
    double mostLinked = block.isItem() ? MOST_LINKED_ITEM : MOST_LINKED;
    return block.prose().isSolid() && block.linked() < mostLinked && !block.isLitter();
  }

  private static MainRun trimmed(List<Block> blocks, Stretch stretch) {
    int start = stretch.start();
    while (!isProse(blocks.get(start))) {
      start++;
    }
    int end = stretch.end();
    while (!isProse(blocks.get(end - 1))) {
      end--;
    }
    return new MainRun(
        blocks, widenedUp(blocks, stretch, start), widenedDown(blocks, stretch, end));
  }

  private static int widenedUp(List<Block> blocks, Stretch stretch, int from) {
    int start = from;
    while (start > stretch.start() && opens(blocks, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean opens(List<Block> blocks, int index) {
    var block = blocks.get(index);
    var prose = block.prose();
    boolean maybeTitle = index == 0 || block.isHeading();
    return ((prose.isLikely() && !maybeTitle) || (prose.isSentence() && !block.isHeading()))
        && !block.isLitter()
        && !PageHead.isMetadata(block);
  }

  private static int widenedDown(List<Block> blocks, Stretch stretch, int from) {
    int end = from;
    while (end < stretch.end() && closes(blocks.get(end - 1), blocks.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean closes(Block before, Block block) {
    boolean listed = block.isItem() && (before.isItem() || before.text().endsWith(":"));
    return !(block.isItem() && block.linked() > MOST_LINKED_ITEM)
        && (listed || block.prose().isSentence() || block.prose().isLikely())
        && !block.isLitter()
        && !PageHead.isMetadata(block);
  }

  boolean isEmpty() {
    return start == end;
  }

  /** What stands before the text. */
  List<Block> head() {
    return blocks.subList(0, start);
  }

  /** The text's blocks with their litter, and so many more below. */
  List<Block> upTo(int below) {
    return blocks.subList(start, Math.min(blocks.size(), end + below));
  }

  /** The text's own blocks, without the litter among them. */
  List<Block> text() {
    return blocks.subList(start, end).stream()
        .filter(block -> !block.isLitter() && !PageHead.isMetadata(block))
        .toList();
  }
}
