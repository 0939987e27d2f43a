package dev.munshi.index;

import dev.munshi.article.Passage;
import dev.munshi.article.TextVectors;
import org.jspecify.annotations.Nullable;

/**
 * A passage with its vectors.
 *
 * @param vectors by the built-in model
 * @param chosen by the chosen model, where there is one and it was asked already
 */
public record EmbeddedPassage(Passage passage, TextVectors vectors, @Nullable ChosenVector chosen) {

  public EmbeddedPassage(Passage passage, TextVectors vectors) {
    this(passage, vectors, null);
  }
}
