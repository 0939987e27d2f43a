package dev.munshi.chat;

/** Takes messages in durably. Thread-safe. */
public interface Inbox {

  /**
   * Writes the message down; when this returns, it survives a crash. A message whose key is known
   * is dropped.
   *
   * @return whether it was new
   */
  boolean accept(Message message);

  /** Whether the bot takes part in this thread: it has answered there, or is about to. */
  boolean takesPartIn(String surface, String team, String room, String thread);
}
