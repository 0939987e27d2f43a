package dev.munshi.store;

import dev.munshi.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a feed.
 *
 * @param articles how many are in the store
 * @param newest the latest day on which one of them was published, or null where none is dated
 */
public record FeedCounts(int articles, @Nullable PartialDate newest) {}
