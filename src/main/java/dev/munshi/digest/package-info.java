/**
 * What a room has ordered: digests and watches, when they are due, and what they say. Uses {@code
 * answer} and {@code store}; posts through {@link dev.munshi.digest.RoomPoster}.
 */
@NullMarked
package dev.munshi.digest;

import org.jspecify.annotations.NullMarked;
