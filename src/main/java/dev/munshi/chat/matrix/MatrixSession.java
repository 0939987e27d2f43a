package dev.munshi.chat.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One device of the bot at its homeserver. Encryption happens below: rooms with and without it look
 * the same from here. Calls wait for the homeserver and throw {@link MatrixException}.
 * Implementations are thread-safe.
 */
interface MatrixSession extends AutoCloseable {

  /** {@code @munshi:example.org}. */
  String userId();

  String deviceId();

  /** When this home first spoke Matrix: what is older was not for it. */
  default Instant since() {
    return Instant.EPOCH;
  }

  /**
   * Begins to hear, from where an earlier start of this device ended; returns at once. A new device
   * hears {@link MatrixEvents#missed} of each room instead of what was said before. May be called
   * once.
   */
  void start(MatrixEvents events);

  /** When the homeserver last told what is new; nothing before it did. */
  Optional<Instant> lastSync();

  /**
   * Sends a message, encrypted where the room is. The same transaction id sends no second message:
   * its first is what the answer names.
   *
   * @return the event's id
   */
  String send(String room, String transaction, Content content);

  /** Shows for half a minute that the bot is at work, or that it no longer is. */
  void typing(String room, boolean isOn);

  /** Notes for everyone that the bot has read up to this event. */
  void read(String room, String event);

  /** Joins a room of the bot's server, or one that it is invited to. */
  default void join(String room) {
    join(room, List.of());
  }

  /**
   * @param via servers that may know the room, the likeliest first
   */
  void join(String room, List<String> via);

  /** Leaves a room or rejects its invitation, and forgets it. */
  void leave(String room);

  /** The room of the bot and this person alone; made where there is none, and then encrypted. */
  String direct(String user);

  /** The rooms that the bot has joined. */
  Set<String> joined();

  RoomState state(String room);

  /**
   * A message as its sender last edited it, blank where the edit cannot be read; nothing where it
   * is gone or says nothing.
   */
  Optional<Said> event(String room, String event);

  /**
   * A part of a room's or a thread's messages. What cannot be decrypted is left out.
   *
   * @param messages from the newest to the oldest
   * @param next where the part before it begins; null where there is none
   */
  record Page(List<Said> messages, @Nullable String next) {
    public Page {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Edits stand in it by themselves.
   *
   * @param from {@link Page#next()} of the page after, or null for the newest
   */
  Page messages(String room, @Nullable String from);

  /**
   * What was said in a thread, without its root; each message as {@link #event} gives it.
   *
   * @param from {@link Page#next()} of the page after, or null for the newest
   */
  Page thread(String room, String root, @Nullable String from);

  /**
   * From when on this person may read what was said in a room.
   *
   * @return {@link Instant#MIN} for all of it, {@link Instant#MAX} for none
   */
  Instant readsFrom(String room, String user);

  /** The bot's own note at a room, as JSON; nothing where there is none. */
  Optional<String> roomNote(String room, String type);

  /** Replaces it. */
  void noteRoom(String room, String type, String json);

  /** The name that a person shows, else their id. */
  String displayName(String user);

  /** The name of a person's time zone where their profile tells it. */
  Optional<String> zone(String user);

  @Override
  void close();
}
