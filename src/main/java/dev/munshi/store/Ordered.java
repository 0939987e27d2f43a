package dev.munshi.store;

import org.jspecify.annotations.Nullable;

/**
 * The digest or watch whose post could not be posted.
 *
 * @param number in its room, among those of its kind
 * @param person who ordered it
 * @param words of a watch, or null for a digest
 * @param isQuestion whether the words are an open question
 */
public record Ordered(
    RoomKey room, int number, String person, @Nullable String words, boolean isQuestion) {}
