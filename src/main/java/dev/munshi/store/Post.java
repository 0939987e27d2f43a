package dev.munshi.store;

import java.time.Instant;

/**
 * Something to be posted unasked.
 *
 * @param key by which it is found again; there is one post for each
 * @param thread the message below which it belongs, or empty
 * @param document what to post, as its writer keeps it
 * @param created when it was composed
 * @param attempts how often it was tried, this time included
 * @param mayStand whether an earlier attempt was cut off: it may stand in its room
 */
public record Post(
    String key,
    RoomKey room,
    String thread,
    String document,
    Instant created,
    int attempts,
    boolean mayStand) {

  /** One that was never tried. */
  public Post(String key, RoomKey room, String document, Instant created) {
    this(key, room, "", document, created, 0, false);
  }
}
