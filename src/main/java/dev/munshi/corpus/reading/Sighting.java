package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import org.jsoup.nodes.Element;

/**
 * A date that a page shows.
 *
 * @param words what the words beside it say of it
 * @param form how it is shown
 * @param line the place of its line on the page
 */
record Sighting(PartialDate date, DateWords words, Form form, Element element, int line) {

  enum Form {
    /** Marked in the page's code as the date of publication. */
    DECLARED,
    /** In an element that is made or named for dates. */
    ELEMENT,
    /** A line that is about a date and little else. */
    LINE,
    /** In a line about other things. */
    MENTION,
    /** At the beginning of a paragraph. */
    OPENING
  }
}
