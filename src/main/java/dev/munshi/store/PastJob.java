package dev.munshi.store;

import org.jspecify.annotations.Nullable;

/**
 * A job of before.
 *
 * @param payload what it was about
 * @param outcome what came of it, or null where that is not known
 */
public record PastJob(String payload, @Nullable String outcome) {}
