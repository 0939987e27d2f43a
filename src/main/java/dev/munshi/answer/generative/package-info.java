/**
 * Answers in the words of a language model: it is shown passages, writes statements with quotes,
 * and what the verifier does not let through is never seen. Uses {@code answer}, {@code llm},
 * {@code language} and what lies below them.
 */
@NullMarked
package dev.munshi.answer.generative;

import org.jspecify.annotations.NullMarked;
