package dev.munshi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of an answer.
 *
 * @param key of the message that asked
 * @param person who thinks so
 * @param helped whether it was what they needed
 * @param reason one of a few words, or null
 * @param comment their own words, or null
 * @param at when they said so last
 */
public record Feedback(
    String key,
    String person,
    boolean helped,
    @Nullable String reason,
    @Nullable String comment,
    Instant at) {}
