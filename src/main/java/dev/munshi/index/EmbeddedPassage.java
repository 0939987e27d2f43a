package dev.munshi.index;

import dev.munshi.article.Passage;
import dev.munshi.article.TextVectors;

/** A passage with its vectors. */
public record EmbeddedPassage(Passage passage, TextVectors vectors) {}
