package dev.munshi.chat;

import java.util.Optional;

/** Takes messages in durably. Thread-safe. */
public interface Inbox {

  /**
   * Writes the message down; when this returns, it survives a crash. A message whose key is known
   * is dropped.
   *
   * @return whether it was new
   */
  boolean accept(Message message);

  /**
   * Notes that a message that was accepted says something else now: where it is not answered yet,
   * that counts; else it is a message anew.
   *
   * @param version different for each change of the message
   */
  void amend(Message message, String version);

  /** Notes that a message is no longer there: where it is not answered yet, it will not be. */
  void withdraw(String surface, String key);

  /** Whether a message with this key was accepted. */
  boolean knows(String surface, String key);

  /**
   * Whether the bot takes part in this thread: it has answered there, or is about to; not where it
   * only sums up what people say.
   */
  boolean takesPartIn(String surface, String team, String room, String thread);

  /** Who asked last in a thread that the bot takes part in. */
  Optional<String> lastAsker(String surface, String team, String room, String thread);
}
