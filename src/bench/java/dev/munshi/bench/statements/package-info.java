/**
 * Statements as a language model would write them, true ones and invented ones, made of a home's
 * own articles, and what the verifier does with them.
 */
@NullMarked
package dev.munshi.bench.statements;

import org.jspecify.annotations.NullMarked;
