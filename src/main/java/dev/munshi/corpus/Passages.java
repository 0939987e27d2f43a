package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Pages;
import dev.munshi.article.Passage;
import dev.munshi.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages: whole sentences in order, without overlap, as many as fit; a
 * sentence that is longer than a passage may be stands alone. A heading stands with the sentence
 * that it heads. A passage that is nearly full ends where a paragraph does.
 */
final class Passages {

  /**
   * In characters: about 165 English words. Words count in full; of a long passage the embedding
   * model reads the first 128 tokens only, which costs nothing in the weighted sum.
   */
  static final int LONGEST = 1_000;

  /** From this length on, in characters, a passage may end with a paragraph. */
  static final int NEARLY_FULL = 700;

  private final Article article;
  private final boolean byParagraph;
  private final List<HeadedSentence> open = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  private Passages(Article article, boolean byParagraph) {
    this.article = article;
    this.byParagraph = byParagraph;
  }

  static List<Passage> of(Article article) {
    return cut(article, false);
  }

  /** The same, but each paragraph is a passage of its own, with the headings above it. */
  static List<Passage> paragraphs(Article article) {
    return cut(article, true);
  }

  private static List<Passage> cut(Article article, boolean byParagraph) {
    var cutting = new Passages(article, byParagraph);
    HeadedSentence.of(article.text()).forEach(cutting::add);
    cutting.close(cutting.open.size());
    return cutting.passages;
  }

  private void add(HeadedSentence next) {
    boolean mayEnd =
        byParagraph
            ? next.opensParagraph()
            : next.isHeaded() && !open.isEmpty() && length(open.getLast()) >= NEARLY_FULL;
    if (mayEnd) {
      close(open.size());
    }
    while (!open.isEmpty() && length(next) > LONGEST) {
      close(best(next));
    }
    open.add(next);
  }

  private int length(HeadedSentence last) {
    return last.span().end() - open.getFirst().span().start();
  }

  /** How many of the open sentences make the next passage. */
  private int best(HeadedSentence next) {
    if (next.opensParagraph()) {
      return open.size();
    }
    for (int count = open.size() - 1; count > 0; count--) {
      if (length(open.get(count - 1)) < NEARLY_FULL) {
        break;
      }
      if (open.get(count).opensParagraph()) {
        return count;
      }
    }
    return open.size();
  }

  private void close(int count) {
    if (count > 0) {
      var closing = open.subList(0, count);
      int start = closing.getFirst().span().start();
      var span = new Span(start, closing.getLast().span().end());
      var pages = Pages.of(article.pageStarts(), span);
      passages.add(new Passage(article.reference(), span, span.of(article.text()), pages));
      closing.clear();
    }
  }
}
