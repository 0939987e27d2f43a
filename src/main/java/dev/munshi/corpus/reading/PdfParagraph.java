package dev.munshi.corpus.reading;

import java.util.List;

/**
 * A paragraph of a PDF, its lines put together again.
 *
 * @param text in one line
 * @param first the line with which it begins
 * @param turns where it goes on to another page, in order
 */
record PdfParagraph(String text, PdfLine first, List<Turn> turns) {

  /**
   * @param page from 0
   * @param at where that page begins in the paragraph's text
   */
  record Turn(int page, int at) {}

  PdfParagraph {
    turns = List.copyOf(turns);
  }

  Block block(int place) {
    return Block.of(text, Block.Kind.PARAGRAPH, 0, place);
  }
}
