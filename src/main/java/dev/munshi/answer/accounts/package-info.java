/**
 * Where passages tell the same matter differently: other numbers, days, names, or yes against no.
 * Says who told what, and decides nothing. Uses {@code sentence} for what a sentence says, {@code
 * index} for its vocabulary, and {@code article}.
 */
@NullMarked
package dev.munshi.answer.accounts;

import org.jspecify.annotations.NullMarked;
