/**
 * What one English sentence says, whoever asks: its words and verbs, its numbers with their units,
 * what it denies, and which words are contrary to each other. Judges nothing. Uses {@code index}
 * for the vocabulary, and {@code article}.
 */
@NullMarked
package dev.munshi.sentence;

import org.jspecify.annotations.NullMarked;
