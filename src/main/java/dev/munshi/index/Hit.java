package dev.munshi.index;

import dev.munshi.article.Passage;
import dev.munshi.article.SentenceVectors;

/**
 * A passage that was found.
 *
 * @param passage the passage
 * @param sentences its sentences, with their vectors
 * @param score the weighted sum by which hits are ordered; comparable within one search only
 * @param words its BM25 score, 0 or more; 0 where no word of the query stands in it
 * @param cosine between query and passage, from -1 to 1
 */
public record Hit(
    Passage passage, SentenceVectors sentences, double score, double words, double cosine) {}
