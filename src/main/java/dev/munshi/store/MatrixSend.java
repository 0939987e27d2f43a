package dev.munshi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to Matrix, or is about to be.
 *
 * @param transaction the id under which a second sending is none
 * @param event what it became, or null where that is not known
 * @param key of the message that it answers, or of the announcement that it is
 * @param thread the conversation that it stands in, or null
 * @param at when it was noted
 */
public record MatrixSend(
    String transaction,
    String room,
    @Nullable String event,
    String key,
    @Nullable String thread,
    Instant at) {}
