package dev.munshi.bench.statements;

import dev.munshi.answer.Citation;
import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article, of which a statement can be made.
 *
 * @param span in the article's text
 * @param before the sentence before it in the passage, or null
 */
record Source(Passage passage, Span span, String text, @Nullable Source before) {

  private static final Pattern WHOLE = Pattern.compile("^[“\"]?\\p{Lu}.*[.!][”\"]?$");
  private static final int LEAST_WORDS = 7;
  private static final int MOST_WORDS = 45;

  static List<Source> of(Passage passage) {
    var sources = new ArrayList<Source>();
    for (var within : Sentences.of(passage.text())) {
      var before = sources.isEmpty() ? null : sources.getLast();
      sources.add(
          new Source(passage, passage.inArticle(within), within.of(passage.text()), before));
    }
    return sources;
  }

  /** Whether it is one sentence of a length that a statement has. */
  boolean isUsable() {
    int words = words(text);
    return words >= LEAST_WORDS && words <= MOST_WORDS && WHOLE.matcher(text).matches();
  }

  static int words(String text) {
    return text.split(" ", -1).length;
  }

  Citation citation() {
    return Citation.of(passage, span);
  }

  /** Only a stretch of it, in UTF-16 units from its start. */
  Citation citation(int from, int to) {
    return Citation.of(passage, new Span(span.start() + from, span.start() + to));
  }

  Draft verbatim() {
    return new Draft(text, List.of(citation()), this);
  }
}
