package dev.munshi.store;

/**
 * Words that a room looks out for.
 *
 * @param number within its room, from 1; never given again
 * @param told the arrival up to which it has looked
 */
public record KeptWatch(long id, RoomKey room, int number, String person, String words, long told) {

  /** What {@code told_story} knows it by. */
  public String teller() {
    return Tellers.watch(id);
  }
}
