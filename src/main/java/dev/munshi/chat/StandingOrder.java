package dev.munshi.chat;

import dev.munshi.digest.Room;

/**
 * A digest or a watch that somebody has ordered.
 *
 * @param room where it is told
 * @param command {@link Command#DIGEST} or {@link Command#WATCH}
 * @param number in its room
 * @param what it tells, and when, in words; plain text
 * @param isPaused whether it tells nothing at present
 */
public record StandingOrder(
    Room room, Command command, int number, String what, boolean isPaused) {}
