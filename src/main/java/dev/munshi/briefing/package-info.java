/**
 * Summaries and timelines of a topic, out of the articles' own sentences, each verified like an
 * answer's. Uses {@code retrieval} to find passages and {@code answer} to verify what they say.
 */
@NullMarked
package dev.munshi.briefing;

import org.jspecify.annotations.NullMarked;
