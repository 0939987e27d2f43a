package dev.munshi.answer;

import dev.munshi.article.Passage;
import java.util.List;

/**
 * Tells in words of its own what passages say, as far as the verifier lets it through. Thread-safe.
 */
@FunctionalInterface
public interface Writer {

  Wording write(Material material);

  /**
   * Those of passages that it has room for, at least one where there is one.
   *
   * @param passages the most telling first
   */
  default List<Passage> fitting(List<Passage> passages) {
    return passages;
  }
}
