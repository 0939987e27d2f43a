package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.article.Span;
import dev.munshi.claim.Said;
import java.util.List;
import java.util.Set;

/**
 * A sentence that may bear out a claim.
 *
 * @param place among all of them, in the order of the sources
 * @param span in the passage's text
 * @param words lower case, in order
 * @param terms in order
 * @param different the terms, each once
 */
record SourceSentence(
    int place,
    Passage passage,
    Span span,
    String text,
    List<String> words,
    List<String> terms,
    Set<String> different) {

  Citation citation() {
    return Citation.of(passage, passage.inArticle(span));
  }

  Said said() {
    return new Said(text, passage.reference().published());
  }
}
