package dev.munshi.digest;

import dev.munshi.document.Document;
import java.time.Duration;

/** Posts into rooms unasked. Implementations are thread-safe. */
public interface RoomPoster {

  /** What became of a post. */
  sealed interface Outcome {

    /** It stands in the room. */
    record Posted() implements Outcome {}

    /**
     * It may or may not stand there, or the network asks for patience.
     *
     * @param patience wait at least so long; zero where the network does not say
     * @param reason in a sentence
     */
    record Later(Duration patience, String reason) implements Outcome {}

    /**
     * It will never be posted.
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
   * @return {@link Outcome.Posted} where it does, {@link Outcome.Refused} where it does not or the
   *     network does not let the bot look, {@link Outcome.Later} where it could not be asked
   */
  Outcome find(Room room, String thread, String key);
}
