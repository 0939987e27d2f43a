package dev.munshi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room's standing order for a digest.
 *
 * @param number within its room, from 1; never given again
 * @param person who ordered it
 * @param rhythm when it is due
 * @param wanted what it tells
 * @param due when the next issue is
 * @param since the arrival after which all may be told
 * @param told the arrival up to which all was told, or could not be told
 * @param lastIssue when the last issue was due, or null before the first
 */
public record KeptSubscription(
    long id,
    RoomKey room,
    int number,
    String person,
    Rhythm rhythm,
    Wanted wanted,
    boolean paused,
    Instant due,
    long since,
    long told,
    @Nullable Instant lastIssue) {

  /**
   * When something recurs, as it is kept.
   *
   * @param days of the week, a digit each, 1 for Monday
   * @param time {@code HH:mm}
   * @param zone of the tz database
   */
  public record Rhythm(String days, String time, String zone) {}

  /** What {@code told_story} knows it by. */
  public String teller() {
    return Tellers.digest(id);
  }
}
