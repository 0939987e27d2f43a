package dev.munshi.article;

/**
 * A text's vector, of length one, and those of its sentences.
 *
 * @param whole the text's
 * @param sentences the sentences' by {@link Sentences}
 */
public record TextVectors(float[] whole, SentenceVectors sentences) {}
