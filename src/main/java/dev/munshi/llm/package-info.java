/**
 * Language models of any provider: what they are asked, what they cost, and how they fail. Time,
 * retries, the day's budget and metrics are kept here; what is done with the text is not. Uses
 * nothing of Munshi's.
 */
@NullMarked
package dev.munshi.llm;

import org.jspecify.annotations.NullMarked;
