package dev.munshi.chat;

import dev.munshi.answer.Statement;
import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chat network, as far as the bot speaks to it. Implementations are thread-safe. */
public interface ChatPort {

  /** Of one thread. */
  int MOST_REMARKS = 500;

  /** The network's name, as in {@link Message#surface()}. */
  String surface();

  /** The least time between two posts in one room. */
  Duration pace();

  /** What stands before commands where this person writes them: {@code !}, or nothing. */
  String mark(Message from);

  /**
   * Why this person gets no answer in this room, in one plain sentence for them; empty where they
   * may ask.
   *
   * @throws ChatUnavailableException where that is not known now
   */
  Optional<String> refusal(Message from);

  /** The author's time zone, else that of this machine. */
  ZoneId zone(Message from);

  /** Shows that a message is being worked on, where the network can; nothing depends on it. */
  void showWorking(Message on);

  /**
   * Takes that away.
   *
   * @param mayStand whether an earlier process may have shown it, or nothing was posted
   * @throws ChatUnavailableException where it may still stand
   */
  void hideWorking(Message on, boolean mayStand);

  /**
   * Shows what of an answer is there so far, where and as often as the network lets; nothing
   * depends on it. {@link #post} puts the whole in its place.
   *
   * @param soFar all of it that was verified, in order
   */
  void show(Message to, List<Statement> soFar);

  /**
   * Posts what is said in answer to a message, into its thread or to its return address, marked
   * with the message's key.
   *
   * @throws ChatUnavailableException where trying again later helps
   * @throws ChatRefusedException where it does not
   */
  void post(Message to, Utterance utterance);

  /**
   * Asks the network whether a whole answer to this message stands there already: after a crash
   * between posting and writing down that it was posted.
   *
   * @throws ChatUnavailableException where trying again later helps
   */
  boolean hasAnswered(Message to);

  /**
   * What people said in a thread, oldest first and at most {@value #MOST_REMARKS} messages; without
   * what bots said, what was said to this one, and the message that asks.
   *
   * @param link to a message of the thread, or null for the one in which it is asked
   * @throws ChatUnavailableException where that cannot be read now
   * @throws ChatRefusedException where it is not to be read for who asks, with a sentence for them
   */
  Transcript transcript(Message from, @Nullable String link);

  /**
   * Shows or changes how the bot behaves in a room.
   *
   * @param change as it was written, or empty to show
   * @throws ChatUnavailableException where trying again later helps
   */
  Document settings(Message from, String change);

  /**
   * Posts into a room unasked, marked with a key.
   *
   * @param thread the message below which it belongs, or empty for the room itself
   * @throws ChatUnavailableException where trying again later helps
   * @throws ChatRefusedException where it does not
   */
  void announce(Room room, String thread, String key, Document document);

  /**
   * Asks the network whether an announcement with this key stands there.
   *
   * @throws ChatUnavailableException where trying again later helps
   * @throws ChatRefusedException where the network does not let the bot look
   */
  boolean hasAnnounced(Room room, String thread, String key);

  /**
   * Why the bot cannot post into a room, in a sentence for its people; empty where it can.
   *
   * @throws ChatUnavailableException where that cannot be asked now
   * @throws ChatRefusedException where the network does not tell
   */
  Optional<String> obstacle(Room room);
}
