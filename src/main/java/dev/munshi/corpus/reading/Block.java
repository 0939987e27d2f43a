package dev.munshi.corpus.reading;

/**
 * One paragraph, heading, list item or other line of a page.
 *
 * @param text cleaned, in one line, never blank
 * @param linked the share of its words that stand in links, 0 to 1; 0 where the page has no marks
 * @param place its position on the page, from 0
 */
record Block(String text, Kind kind, Prose prose, double linked, int place) {

  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM
  }

  static Block of(String text, Kind kind, double linked, int place) {
    return new Block(text, kind, Prose.of(text), linked, place);
  }

  /** Short enough to be a label, a date or a button; what is longer is text or not for reading. */
  boolean isShort() {
    return prose.words() <= 25 && text.length() <= 400;
  }

  boolean isItem() {
    return kind == Kind.ITEM;
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
