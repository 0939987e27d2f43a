package dev.munshi.digest;

import dev.munshi.document.Document;
import java.time.Duration;
import java.util.Optional;

/** Posts into rooms unasked. Implementations are thread-safe. */
public interface RoomPoster {

  /** What became of a post. */
  sealed interface Outcome {

    /** It stands in the room. */
    record Posted() implements Outcome {}

    /**
     * It is to be tried again.
     *
     * @param patience wait at least so long: the network took nothing; zero where it does not say,
     *     then what was posted may stand there
     * @param reason in a sentence
     */
    record Later(Duration patience, String reason) implements Outcome {

      boolean mayStand() {
        return patience.isZero();
      }
    }

    /**
     * The network does not let the bot look.
     *
     * @param reason in a sentence
     */
    record Unseen(String reason) implements Outcome {}

    /**
     * It will never be posted, or was not.
     *
     * @param reason in a sentence
     */
    record Refused(String reason) implements Outcome {}
  }

  /**
   * Posts a document, marked with a key by which it can be found again. Does not ask whether it
   * stands there already.
   *
   * @param thread the message below which it belongs, or empty for the room itself
   */
  Outcome post(Room room, String thread, String key, Document document);

  /**
   * Asks whether a post with this key stands in the room, after a crash or a post without an
   * answer.
   *
   * @return {@link Outcome.Posted} where it does, {@link Outcome.Refused} where it does not, {@link
   *     Outcome.Unseen} where the network does not let the bot look, {@link Outcome.Later} where it
   *     could not be asked
   */
  Outcome find(Room room, String thread, String key);

  /**
   * Why the bot cannot post in a room, in a sentence; empty where it can, or where that cannot be
   * asked.
   */
  Optional<String> obstacle(Room room);
}
