package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages: whole sentences in order, without overlap, as many as fit; a
 * sentence that is longer than a passage may be stands alone.
 */
final class Passages {

  /**
   * In characters: about 165 English words. Words count in full; of a long passage the embedding
   * model reads the first 128 tokens only, which costs nothing in the weighted sum.
   */
  private static final int LONGEST = 1_000;

  private Passages() {}

  static List<Passage> of(Article article) {
    var passages = new ArrayList<Passage>();
    int start = -1;
    int end = -1;
    for (var sentence : Sentences.of(article.text())) {
      if (start >= 0 && sentence.end() - start > LONGEST) {
        passages.add(passage(article, new Span(start, end)));
        start = -1;
      }
      start = start < 0 ? sentence.start() : start;
      end = sentence.end();
    }
    if (start >= 0) {
      passages.add(passage(article, new Span(start, end)));
    }
    return passages;
  }

  private static Passage passage(Article article, Span span) {
    return new Passage(article.reference(), span, span.of(article.text()));
  }
}
