/**
 * Feeds and sitemaps are read, polled in their turn, and the articles of their entries taken in.
 * Uses {@code corpus}, {@code corpus.reading}, {@code corpus.fetching}, {@code article} and {@code
 * store}.
 */
@NullMarked
package dev.munshi.corpus.feeds;

import org.jspecify.annotations.NullMarked;
