package dev.munshi.chat.matrix;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the bot's device, and what the homeserver tells it. Events are JSON, as the Matrix
 * specification has them. Calls wait for the homeserver and throw {@link MatrixException}.
 * Implementations are thread-safe.
 */
interface MatrixDevice extends AutoCloseable {

  /** Begins to hear; returns at once. May be called once. */
  void start(Listener listener);

  /** Hears nothing more, and asks the homeserver for nothing by itself. */
  void stop();

  /**
   * Encrypts an event's content for all who are to read it, and hands them the key.
   *
   * @param event with its type, its content and its room
   * @return the event that is to be sent; null where the room is not encrypted
   */
  @Nullable String encrypt(String event);

  /**
   * Decrypts an event, and where its key is not there yet, waits for it.
   *
   * @return null where the key did not come in time, or the room is not encrypted
   * @throws MatrixException where it never can be
   */
  @Nullable String decrypt(String event, Duration patience);

  /** Shows that the device is the bot's. Needs to hear. */
  Standing secure(Proof proof);

  @Override
  void close();

  /**
   * By what a device becomes verified.
   *
   * @param isNewIdentity whether the account has none, so that one is made
   * @param recoveryKey of the account, also of the one that is made; or null
   * @param password of the account, or null
   * @param keep gets the recovery key of the new identity before it is used
   */
  record Proof(
      boolean isNewIdentity,
      @Nullable String recoveryKey,
      @Nullable String password,
      Consumer<String> keep) {}

  /** Whether other people's clients can tell that the device is the bot's. */
  enum Standing {
    VERIFIED,
    NEW_IDENTITY,
    NO_RECOVERY_KEY,
    WRONG_RECOVERY_KEY,
    PASSWORD_NEEDED
  }

  /** Hears what a sync brought; the next one follows when all calls for it have returned. */
  interface Listener {

    void joined(JoinedRoom room);

    /**
     * @param state the stripped state of the room
     */
    void invited(String room, List<String> state);

    void left(String room);

    /** All of a sync was told. */
    void synced();

    void loggedOut();
  }

  /**
   * What is new in a room.
   *
   * @param isFirst whether it stands in the device's first sync
   * @param isLimited whether there was more than the timeline tells
   */
  record JoinedRoom(
      String room, boolean isFirst, boolean isLimited, List<String> timeline, List<String> state) {
    public JoinedRoom {
      timeline = List.copyOf(timeline);
      state = List.copyOf(state);
    }
  }
}
