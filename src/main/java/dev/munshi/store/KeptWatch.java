package dev.munshi.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that a room looks out for, or a question of it that nothing has answered yet.
 *
 * @param number within its room, from 1; never given again
 * @param words or the question, made whole
 * @param told the arrival up to which it has looked
 * @param asked how the question was asked, or null where these are words
 */
public record KeptWatch(
    long id,
    RoomKey room,
    int number,
    String person,
    String words,
    long told,
    @Nullable Asked asked) {

  /** One for words, not kept yet. */
  public KeptWatch(RoomKey room, String person, String words, long told) {
    this(0, room, 0, person, words, told, null);
  }

  /**
   * @param key of the message that asked
   * @param thread in which to answer, or empty
   * @param day on which it was asked, where it was
   * @param known the last arrival that was known when nothing answered it
   */
  public record Asked(String key, String thread, LocalDate day, long known) {}

  /** What {@code told_story} knows it by. */
  public String teller() {
    return Tellers.watch(id);
  }
}
