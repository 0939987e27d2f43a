package dev.munshi.corpus;

import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence with the headings above it.
 *
 * @param span from the first heading, or from the sentence where there is none, to its end
 * @param isHeaded whether there is a heading
 * @param opensParagraph whether nothing of the same paragraph stands before it
 */
record HeadedSentence(Span span, boolean isHeaded, boolean opensParagraph) {

  /** In characters; headlines of news are rarely longer. */
  private static final int LONGEST_HEADING = 120;

  /** A title, a subtitle and a section; more short lines after each other are a list. */
  private static final int MOST_HEADINGS = 3;

  private static final Pattern ENDED = Pattern.compile("[.!?…۔؟。！？;,][\"'”’»)\\]]*$");

  /** The text's sentences in order; headings at its end that head nothing count as sentences. */
  static List<HeadedSentence> of(String text) {
    var sentences = Sentences.of(text);
    var headed = new ArrayList<HeadedSentence>();
    int first = 0;
    for (int i = 0; i < sentences.size(); i++) {
      boolean heads = i + 1 < sentences.size() && isHeading(text, sentences, i);
      if (heads && i - first < MOST_HEADINGS) {
        continue;
      }
      if (heads) {
        // too many for headings: a list, each item for itself
        addEach(text, sentences.subList(first, i + 1), headed);
      } else {
        add(text, sentences, first, i, headed);
      }
      first = i + 1;
    }
    return headed;
  }

  private static void addEach(String text, List<Span> sentences, List<HeadedSentence> headed) {
    for (int i = 0; i < sentences.size(); i++) {
      add(text, sentences, i, i, headed);
    }
  }

  private static void add(
      String text, List<Span> sentences, int first, int last, List<HeadedSentence> headed) {
    var span = new Span(sentences.get(first).start(), sentences.get(last).end());
    if (first < last && span.end() - span.start() > Passages.LONGEST) {
      addEach(text, sentences.subList(first, last + 1), headed);
    } else {
      boolean opens = opensParagraph(text, span.start());
      headed.add(new HeadedSentence(span, first < last, opens));
    }
  }

  /** Whether this sentence is a whole paragraph, short, and does not end as sentences do. */
  private static boolean isHeading(String text, List<Span> sentences, int at) {
    var sentence = sentences.get(at);
    return sentence.end() - sentence.start() <= LONGEST_HEADING
        && opensParagraph(text, sentence.start())
        && opensParagraph(text, sentences.get(at + 1).start())
        && !ENDED.matcher(sentence.of(text)).find();
  }

  /** Whether a blank line stands before this place, or nothing. */
  private static boolean opensParagraph(String text, int start) {
    int lineEnds = 0;
    int at = start - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      lineEnds += text.charAt(at) == '\n' ? 1 : 0;
      at--;
    }
    return at < 0 || lineEnds >= 2;
  }
}
