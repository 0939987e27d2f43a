package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import org.jspecify.annotations.Nullable;

/** Says something about the bot in a room, unasked. Implementations are thread-safe. */
interface Notices {

  /**
   * Says it once for each occasion of a room, however often this is called, also after a crash.
   *
   * @param thread the conversation in which it belongs, as text, or null for the room itself
   * @param occasion what it is about, as in {@code greeting}; its transaction is made of it
   * @param text plain
   * @throws ChatUnavailableException where trying again later helps
   * @throws ChatRefusedException where it does not
   */
  void say(String room, @Nullable String thread, String occasion, String text);
}
