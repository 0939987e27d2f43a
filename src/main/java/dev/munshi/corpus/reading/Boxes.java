package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements among or below an article's paragraphs that a line as "Related news" opens.
 */
final class Boxes {

  /** What holds more of the page's prose is no box, whatever its heading. */
  private static final double LARGEST = .4;

  private final Map<Element, Weight> weights;
  private final double total;
  private final Set<Element> around = new HashSet<>();

  private Boxes(List<HtmlBlock> blocks) {
    this.weights = Weight.of(blocks);
    this.total = blocks.isEmpty() ? 0 : Weight.at(weights, blocks.getFirst().root()).prose();
  }

  /** The blocks without those of such elements; a heading without an element of its own stays. */
  static List<HtmlBlock> without(List<HtmlBlock> blocks) {
    return new Boxes(blocks).rest(blocks);
  }

  private List<HtmlBlock> rest(List<HtmlBlock> blocks) {
    var kept = new ArrayList<HtmlBlock>();
    Element box = null;
    for (var block : blocks) {
      if (box == null || !block.isWithin(box)) {
        box = box(block);
        if (box == null) {
          kept.add(block);
        }
      }
      if (box == null && MainRun.isProse(block.block())) {
        block.owner().parents().forEach(around::add);
      }
    }
    return kept;
  }

  /** The widest element around a boundary that holds none of the prose before, or null. */
  private @Nullable Element box(HtmlBlock block) {
    if (around.isEmpty() || !block.block().isBoundary()) {
      return null;
    }
    Element box = block.owner();
    for (Element up = box.parent(); up != null && isOutside(up); up = up.parent()) {
      box = up;
    }
    return box.equals(block.owner()) ? null : box;
  }

  private boolean isOutside(Element element) {
    return !around.contains(element) && Weight.at(weights, element).prose() <= total * LARGEST;
  }
}
