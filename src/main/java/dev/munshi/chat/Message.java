package dev.munshi.chat;

import dev.munshi.digest.Room;
import org.jspecify.annotations.Nullable;

/**
 * Something said to the bot in a room, on any network.
 *
 * @param surface the network: {@code slack}
 * @param key the same for every delivery of the same message, different for different ones
 * @param team the workspace
 * @param room the channel or direct chat
 * @param thread the thread in which to answer, or null where the network has none there
 * @param author the person's id
 * @param text what was said, without the mention of the bot
 * @param replyUrl a private return address that came with the message, or null
 */
public record Message(
    String surface,
    String key,
    String team,
    String room,
    @Nullable String thread,
    String author,
    String text,
    @Nullable String replyUrl) {

  /** The same under another key. */
  public Message withKey(String other) {
    return new Message(surface, other, team, room, thread, author, text, replyUrl);
  }

  /** Where it was said. */
  public Room where() {
    return new Room(surface, team, room);
  }
}
