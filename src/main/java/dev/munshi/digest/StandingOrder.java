package dev.munshi.digest;

import org.jspecify.annotations.Nullable;

/**
 * A digest or a watch that somebody has ordered.
 *
 * @param room where it is told
 * @param number in its room, among those of its kind
 * @param what it tells, and when, in words; plain text
 * @param isPaused whether it tells nothing at present
 * @param digest what was ordered, or null for a watch
 */
public record StandingOrder(
    Room room, int number, String what, boolean isPaused, Order.@Nullable Subscribe digest) {

  public StandingOrder {
    if (number < 1) {
      throw new IllegalArgumentException("orders are numbered from 1");
    }
  }

  public static StandingOrder watch(Room room, int number, String words) {
    return new StandingOrder(room, number, words, false, null);
  }

  public boolean isWatch() {
    return digest == null;
  }
}
