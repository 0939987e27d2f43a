package dev.munshi.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room's standing order for a digest.
 *
 * @param number within its room, from 1; never given again
 * @param person who ordered it
 * @param rhythm when it is due
 * @param topics empty for all that is new
 * @param most stories in an issue, 1 or more
 * @param due when the next issue is
 * @param told the arrival up to which all was told
 * @param lastIssue when the last issue was due, or null before the first
 */
public record KeptSubscription(
    long id,
    RoomKey room,
    int number,
    String person,
    Rhythm rhythm,
    List<String> topics,
    int most,
    boolean paused,
    Instant due,
    long told,
    @Nullable Instant lastIssue) {

  public KeptSubscription {
    topics = List.copyOf(topics);
  }

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
