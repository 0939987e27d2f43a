package dev.munshi.index;

import dev.munshi.article.Passage;

/** A passage and its vector, of length one. */
public record EmbeddedPassage(Passage passage, float[] vector) {}
