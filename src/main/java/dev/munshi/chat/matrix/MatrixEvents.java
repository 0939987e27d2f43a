package dev.munshi.chat.matrix;

/**
 * What a session hears. Of one room one after the other, of several side by side; a room that waits
 * for keys holds up no other. What throws is logged.
 */
interface MatrixEvents {

  /** Somebody said something, the bot itself included. */
  void said(Said said);

  /**
   * Something was said that cannot be read.
   *
   * @param said with an empty text
   */
  void unreadable(Said said);

  void reacted(Reaction reaction);

  /** An event was taken back: a message, or a reaction. */
  void redacted(String room, String event);

  void invited(String room, String inviter);

  /** Somebody joined or left; or the bot did. */
  void membersChanged(String room);

  /** The room goes on in another one, which the bot may not have joined yet. */
  void upgraded(String room, String replacement);

  /** More was said than the homeserver told; the pages of the room have it. */
  void missed(String room);

  /** The homeserver no longer takes the bot's token. */
  void loggedOut();
}
