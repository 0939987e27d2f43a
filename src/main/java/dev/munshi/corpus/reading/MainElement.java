package dev.munshi.corpus.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds an article's text, by the prose beneath each. */
final class MainElement {

  /** An element named like a sidebar is none where it holds more of the page's prose. */
  private static final double SHARE_OF_BESIDE = .5;

  private static final double SHARE_OF_REMARKS = .9;

  /** A parent is taken where what it adds is prose to this share. */
  private static final double DENSITY = .6;

  private final List<HtmlBlock> blocks;
  private final Map<Element, Weight> weights;
  private final double total;
  private final Map<Element, Double> scores = new LinkedHashMap<>();

  private MainElement(List<HtmlBlock> blocks) {
    this.blocks = blocks;
    this.weights = Weight.of(blocks);
    this.total = blocks.isEmpty() ? 0 : weight(blocks.getFirst().root()).prose();
  }

  /** The blocks of the article's element; all blocks where none stands out. */
  static List<HtmlBlock> blocksIn(List<HtmlBlock> all) {
    var wanted = withoutBeside(all);
    return new MainElement(wanted.isEmpty() ? all : wanted).best();
  }

  private Weight weight(Element element) {
    return Weight.at(weights, element);
  }

  /** The blocks that no element holds which is named like something beside an article. */
  static List<HtmlBlock> withoutBeside(List<HtmlBlock> all) {
    var page = new MainElement(all);
    var beside = new HashMap<Element, Boolean>();
    return all.stream().filter(block -> !page.isBeside(block.owner(), beside)).toList();
  }

  private boolean isBeside(Element element, Map<Element, Boolean> known) {
    for (Element up = element; up != null; up = up.parent()) {
      if (known.computeIfAbsent(up, this::isBesideItself)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBesideItself(Element element) {
    double share = total == 0 ? 0 : weight(element).prose() / total;
    if (element.nameIs("body") || element.nameIs("html") || !Hints.isBeside(element)) {
      return false;
    }
    if (Hints.isHeadMatter(element) && element.selectFirst("blockquote") != null) {
      return false; // a post quoted from elsewhere
    }
    return share < (Hints.isRemarks(element) ? SHARE_OF_REMARKS : SHARE_OF_BESIDE);
  }

  private List<HtmlBlock> best() {
    for (var block : blocks) {
      if (MainRun.isProse(block.block())) {
        score(block);
      }
    }
    var top = top();
    if (top == null) {
      return blocks;
    }
    var main = widened(top);
    return blocks.stream().filter(block -> block.isWithin(main)).toList();
  }

  private void score(HtmlBlock block) {
    double words = block.block().prose().words() * (1 - block.block().linked());
    Element up = block.owner().parent();
    for (int level = 1; up != null && level <= 4; level++, up = up.parent()) {
      scores.merge(up, words / level, Double::sum);
    }
  }

  private @Nullable Element top() {
    Element top = null;
    double best = 0;
    for (var entry : scores.entrySet()) {
      if (entry.getValue() > best && !entry.getKey().nameIs("html")) {
        top = entry.getKey();
        best = entry.getValue();
      }
    }
    return top;
  }

  private Element widened(Element top) {
    Element main = top;
    for (Element up = top.parent(); up != null && !up.nameIs("html"); up = up.parent()) {
      double prose = weight(up).prose() - weight(main).prose();
      double all = weight(up).all() - weight(main).all();
      if (prose > 0 && prose >= all * DENSITY) {
        main = up;
      }
    }
    return main;
  }
}
