package dev.munshi.answer;

import dev.munshi.article.Reference;
import java.util.List;
import java.util.Optional;

/** What the corpus holds, as far as answering needs it. Thread-safe. */
public interface Holdings {

  /**
   * The stored text of an article: the original against which quotes are verified.
   *
   * @param revision which of its texts, from 1: what was found may have changed since
   */
  Optional<String> textOf(String article, int revision);

  /** Where else an article is to be found; plain where nothing is known. */
  default Whereabouts whereabouts(String article) {
    return Whereabouts.PLAIN;
  }

  /** What there is altogether. */
  Coverage coverage(List<Reference> near);
}
