package dev.munshi.corpus.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * How much text stands beneath an element.
 *
 * @param prose words of prose outside links
 * @param all words of every kind
 */
record Weight(double prose, double all) {

  private static final Weight NONE = new Weight(0, 0);

  /** The weights of all elements that have any of the blocks beneath them. */
  static Map<Element, Weight> of(List<HtmlBlock> blocks) {
    var weights = new HashMap<Element, Weight>();
    for (var block : blocks) {
      var own = of(block.block());
      for (Element up = block.owner(); up != null; up = up.parent()) {
        weights.merge(up, own, Weight::plus);
      }
    }
    return weights;
  }

  static Weight of(Block block) {
    double all = block.prose().words();
    return new Weight(MainRun.isProse(block) ? all * (1 - block.linked()) : 0, all);
  }

  static Weight at(Map<Element, Weight> weights, Element element) {
    return weights.getOrDefault(element, NONE);
  }

  private Weight plus(Weight other) {
    return new Weight(prose + other.prose, all + other.all);
  }
}
