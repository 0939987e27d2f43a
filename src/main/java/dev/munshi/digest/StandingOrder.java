package dev.munshi.digest;

/**
 * A digest or a watch that somebody has ordered.
 *
 * @param room where it is told
 * @param isWatch whether it is a watch
 * @param number in its room, among those of its kind
 * @param what it tells, and when, in words; plain text
 * @param isPaused whether it tells nothing at present
 */
public record StandingOrder(
    Room room, boolean isWatch, int number, String what, boolean isPaused) {}
