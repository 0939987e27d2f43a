package dev.munshi.corpus;

/**
 * One paragraph, heading, list item or other line of a page.
 *
 * @param text cleaned, in one line, never blank
 * @param linked the share of its words that stand in links, 0 to 1; 0 where the page has no marks
 * @param parted whether blank space stands before it
 */
record Block(String text, Kind kind, Prose prose, double linked, boolean parted) {

  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM
  }

  static Block of(String text, Kind kind, double linked, boolean parted) {
    return new Block(text, kind, Prose.of(text), linked, parted);
  }

  boolean isItem() {
    return kind == Kind.ITEM;
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
