package dev.munshi.chat.matrix;

import java.util.List;

/**
 * A homeserver with the bot's session at it and a person in the room, who does what a test asks.
 */
interface MatrixStage {

  MatrixSession session();

  RecordedEvents heard();

  /** The person's id. */
  String person();

  /** What the person's profile shows. */
  String displayName();

  /** A new room of the person's, into which the bot is invited. */
  String invitation();

  /** A new room in which the bot and the person are. */
  String room() throws Exception;

  String say(String room, String text);

  String notice(String room, String text);

  String mention(String room, String text);

  String inThread(String room, String root, String text);

  /** Says so many things in a thread, in any order. */
  List<String> sayAtOnce(String room, String root, int count);

  /** As old clients write it: with what it answers in quoted lines above, where there are such. */
  String reply(String room, String to, String text);

  String edit(String room, String event, String text);

  String react(String room, String event, String sign);

  void redact(String room, String event);

  /** A second person joins. */
  void enter(String room);

  /** The second person leaves. */
  void exit(String room);

  /** Returns the room in which it goes on. */
  String upgrade(String room);

  /** What the person's client got of the bot in a room so far, edits as messages of their own. */
  List<Said> seen(String room);
}
