package dev.munshi.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry whose article is to be fetched.
 *
 * @param address the article's
 * @param payload as it was offered
 * @param etag of the article when it was last fetched, or null
 * @param lastModified of the article when it was last fetched, or null
 * @param article that was taken in for it before, by its id, or null
 * @param attempts that failed so far
 */
public record WaitingEntry(
    String address,
    String payload,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String article,
    int attempts) {}
