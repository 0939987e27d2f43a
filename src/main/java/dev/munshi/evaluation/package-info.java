/**
 * Measures a corpus and its answers with questions whose answers are known. Uses answering and
 * retrieval as they are, and prints nothing.
 */
@NullMarked
package dev.munshi.evaluation;

import org.jspecify.annotations.NullMarked;
