package dev.munshi.corpus.reading;

/**
 * One paragraph, heading, list item or other line of a page.
 *
 * @param text cleaned, in one line, never blank
 * @param linked the share of its words that stand in links, 0 to 1; 0 where the page has no marks
 * @param place its position on the page, from 0
 * @param isLitter whether it is to be left out wherever it stands
 * @param isBoundary whether it announces that what follows belongs to something else
 */
record Block(
    String text,
    Kind kind,
    Prose prose,
    double linked,
    int place,
    boolean isLitter,
    boolean isBoundary) {

  /** No article has more; what has is a list or data. */
  static final int MOST = 50_000;

  private static final int MOST_SHORT_WORDS = 25;
  private static final int MOST_SHORT_UNITS = 400;
  private static final double MOST_LINKED_DATA = .5;

  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    ROW,
    QUOTATION
  }

  static Block of(String text, Kind kind, double linked, int place) {
    var prose = Prose.of(text);
    boolean litter = Furniture.isLitter(text, prose);
    return new Block(text, kind, prose, linked, place, litter, Furniture.isBoundary(text, prose));
  }

  /** Throws the reason where so many blocks are too many. */
  static void check(int blocks) throws UnreadableException {
    if (blocks > MOST) {
      throw new UnreadableException("has more than 50,000 lines or paragraphs");
    }
  }

  static boolean isShort(String text, Prose prose) {
    return prose.words() <= MOST_SHORT_WORDS && text.length() <= MOST_SHORT_UNITS;
  }

  /** Short enough to be a label, a date or a button; what is longer is text or not for reading. */
  boolean isShort() {
    return isShort(text, prose);
  }

  /** Whether it is one of several of its kind: of a list, or of a table. */
  boolean isItem() {
    return kind == Kind.ITEM || kind == Kind.ROW;
  }

  /** Whether it is a table's row of words or figures; a list's items may as well be a menu. */
  boolean isData() {
    return kind == Kind.ROW && linked < MOST_LINKED_DATA;
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }

  boolean isQuotation() {
    return kind == Kind.QUOTATION;
  }
}
