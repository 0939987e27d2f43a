package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines as "Don't miss" with links under them that stand loose among an article's paragraphs,
 * so that they do not end it.
 */
final class Pointers {

  private static final double LEAST_LINKED = .6;

  /** So many paragraphs of the same making, with no link between, show that the text goes on. */
  private static final int LEAST_AFTER = 2;

  private static final Pattern CREDIT =
      Pattern.compile("(?:©|\\(c\\)|copyright)(?!\\s*(?:by )?\\d{4})", Pattern.CASE_INSENSITIVE);

  /** The text goes on so many blocks after a picture's credit, or does not. */
  private static final int WITHIN = 10;

  private final List<HtmlBlock> blocks;

  private Pointers(List<HtmlBlock> blocks) {
    this.blocks = blocks;
  }

  /** The blocks without such lines. */
  static List<HtmlBlock> without(List<HtmlBlock> blocks) {
    return new Pointers(blocks).rest();
  }

  private List<HtmlBlock> rest() {
    var kept = new ArrayList<HtmlBlock>();
    HtmlBlock prose = null;
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      int end = block.block().isBoundary() ? endOfLinks(i + 1) : i + 1;
      if ((end > i + 1 && goesOn(end, prose)) || isCredit(i, prose)) {
        i = end - 1;
      } else {
        kept.add(block);
        prose = MainRun.isProse(block.block()) ? block : prose;
      }
    }
    return kept;
  }

  private int endOfLinks(int from) {
    int end = from;
    while (end < blocks.size() && isLink(blocks.get(end).block())) {
      end++;
    }
    return end;
  }

  private boolean goesOn(int from, @Nullable HtmlBlock before) {
    int same = 0;
    for (int i = from; i < blocks.size() && before != null && same < LEAST_AFTER; i++) {
      var block = blocks.get(i);
      if (MainRun.isProse(block.block()) && isAlike(block, before)) {
        same++;
      } else if (!block.block().isLitter()) {
        return false;
      }
    }
    return same >= LEAST_AFTER;
  }

  /** A picture's credit begins like the copyright line that ends a page, but the text goes on. */
  private boolean isCredit(int index, @Nullable HtmlBlock before) {
    if (before == null || !CREDIT.matcher(blocks.get(index).block().text()).lookingAt()) {
      return false;
    }
    int same = 0;
    for (int i = index + 1; i < blocks.size() && i < index + WITHIN && same < LEAST_AFTER; i++) {
      var block = blocks.get(i);
      boolean together = Objects.equals(block.owner().parent(), before.owner().parent());
      same += together && MainRun.isProse(block.block()) ? 1 : 0;
    }
    return same >= LEAST_AFTER;
  }

  private static boolean isAlike(HtmlBlock one, HtmlBlock other) {
    var first = one.owner();
    var second = other.owner();
    var firstParent = first.parent();
    var secondParent = second.parent();
    return first.nameIs(second.normalName())
        && first.className().equals(second.className())
        && firstParent != null
        && secondParent != null
        && firstParent.nameIs(secondParent.normalName())
        && firstParent.className().equals(secondParent.className());
  }

  private static boolean isLink(Block block) {
    return block.linked() > LEAST_LINKED || block.isLitter();
  }
}
