/**
 * What a claim says that can be wrong, held against what its sources say: numbers with their units,
 * days, names, who did what to whom, "not", words in quotation marks; and what a statement in other
 * words says that its quotes do not. Knows nothing of where sources come from. Uses {@code
 * sentence} for what a sentence says, {@code index} for the vocabulary, and {@code article}.
 */
@NullMarked
package dev.munshi.claim;

import org.jspecify.annotations.NullMarked;
