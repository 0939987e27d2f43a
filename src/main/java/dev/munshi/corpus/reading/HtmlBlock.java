package dev.munshi.corpus.reading;

import org.jsoup.nodes.Element;

/**
 * A block of an HTML page and where it stands.
 *
 * @param owner the block-level element whose own text it is
 */
record HtmlBlock(Block block, Element owner) {

  /** The page's outermost element. */
  Element root() {
    var parents = owner.parents();
    return parents.isEmpty() ? owner : parents.getLast();
  }

  boolean isWithin(Element element) {
    for (Element up = owner; up != null; up = up.parent()) {
      if (up.equals(element)) {
        return true;
      }
    }
    return false;
  }
}
