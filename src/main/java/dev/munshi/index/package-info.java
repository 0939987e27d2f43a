/**
 * The Lucene schema, its writer and its searcher: words and vectors of a passage in one document.
 * The only package that knows Lucene. Uses {@code article}.
 */
@NullMarked
package dev.munshi.index;

import org.jspecify.annotations.NullMarked;
