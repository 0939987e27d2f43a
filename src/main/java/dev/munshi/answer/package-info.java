/**
 * A question becomes an answer: passages are retrieved, a composer writes statements, and the
 * verifier lets through only what the stored articles say. Uses {@code claim}, {@code sentence},
 * {@code retrieval} and {@code article}.
 */
@NullMarked
package dev.munshi.answer;

import org.jspecify.annotations.NullMarked;
