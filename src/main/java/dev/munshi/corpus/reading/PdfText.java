package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a PDF.
 *
 * @param text paragraphs apart by a blank line
 * @param pageStarts for each page where it begins in {@code text}, ascending from 0; a page without
 *     text begins where the next one does
 */
record PdfText(String text, List<Integer> pageStarts) {

  static PdfText of(List<PdfParagraph> paragraphs, int pages) {
    var text = new StringBuilder();
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (var paragraph : paragraphs) {
      text.append(text.isEmpty() ? "" : "\n\n");
      turn(starts, paragraph.first().page(), text.length());
      for (var turn : paragraph.turns()) {
        turn(starts, turn.page(), text.length() + turn.at());
      }
      text.append(paragraph.text());
    }
    turn(starts, pages - 1, text.length());
    return new PdfText(text.toString(), starts);
  }

  private static void turn(List<Integer> starts, int page, int at) {
    while (starts.size() <= page) {
      starts.add(at);
    }
  }
}
