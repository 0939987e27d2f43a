/**
 * Articles are taken in, each once, cut into passages and indexed. Uses {@code corpus.reading},
 * {@code corpus.fetching}, {@code article}, {@code index} and {@code store}.
 */
@NullMarked
package dev.munshi.corpus;

import org.jspecify.annotations.NullMarked;
