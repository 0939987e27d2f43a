package dev.munshi.answer.generative;

import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.language.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the words of a quote in a passage, however their quotation marks, dashes, blanks and
 * capital letters are written.
 */
final class QuotePlace {

  /** Shorter ones stand anywhere. */
  private static final int SHORTEST = 8;

  private QuotePlace() {}

  /**
   * The sentences of the passage in which the quote stands, whole, so that no word which turns its
   * sense is left out.
   *
   * @return in the article's text
   */
  static Optional<Span> of(String quote, Passage passage) {
    var words = Folded.of(quote.strip().replaceAll("^[\"“”'‘’….•·* -]+|[\"“”'‘’…. ]+$", ""));
    var text = Folded.of(passage.text());
    int at = words.text().length() < SHORTEST ? -1 : text.text().indexOf(words.text());
    if (at < 0) {
      return Optional.empty();
    }
    int start = text.places().get(at);
    int end = text.places().get(at + words.text().length() - 1) + 1;
    return Optional.of(passage.inArticle(sentences(passage.text(), start, end)));
  }

  private static Span sentences(String text, int start, int end) {
    int from = start;
    int to = end;
    for (var sentence : Sentences.of(text)) {
      if (sentence.start() < end && sentence.end() > start) {
        from = Math.min(from, sentence.start());
        to = Math.max(to, sentence.end());
      }
    }
    return new Span(from, to);
  }

  /**
   * A text in which what is written differently is the same.
   *
   * @param places where each of its characters stands in the text as it was
   */
  private record Folded(String text, List<Integer> places) {

    static Folded of(String text) {
      var folded = new StringBuilder();
      var places = new ArrayList<Integer>();
      for (int i = 0; i < text.length(); i++) {
        var alike = alike(text.charAt(i));
        boolean again =
            alike.equals(" ") && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
        for (int j = 0; j < alike.length() && !again; j++) {
          folded.append(alike.charAt(j));
          places.add(i);
        }
      }
      return new Folded(folded.toString(), places);
    }

    private static String alike(char c) {
      return switch (c) {
        case '“', '”', '„', '«', '»', '‟', '"' -> "\"";
        case '‘', '’', '‚', '`', '´', '\'' -> "'";
        case '‐', '‑', '‒', '–', '—', '−', '-' -> "-";
        case '…' -> "...";
        default ->
            Character.isWhitespace(c) || Character.isSpaceChar(c)
                ? " "
                : (c < 128 ? String.valueOf(c) : VisibleText.of(String.valueOf(c)))
                    .toLowerCase(Locale.ROOT);
      };
    }
  }
}
