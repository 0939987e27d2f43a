package dev.munshi.store;

import org.jspecify.annotations.Nullable;

/**
 * The digest or watch whose post could not be posted.
 *
 * @param number in its room, among those of its kind
 * @param person who ordered it
 * @param words of a watch, or null for a digest
 */
public record Ordered(RoomKey room, int number, String person, @Nullable String words) {}
