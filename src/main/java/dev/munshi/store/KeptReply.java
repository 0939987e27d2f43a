package dev.munshi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given.
 *
 * @param place where it was asked
 * @param author who asked
 * @param isPrivate whether only they saw the answer
 * @param question as it was asked
 * @param answered whether it was found in the corpus
 * @param json what was said, as chat.UtteranceJson writes it
 * @param arrival the last that was known before it was sought
 * @param at when
 */
public record KeptReply(
    Place place,
    String author,
    boolean isPrivate,
    String question,
    boolean answered,
    String json,
    long arrival,
    Instant at) {

  /**
   * @param thread in which it was answered, or null where the network has none there
   * @param key of the message that asked
   */
  public record Place(
      String surface, String team, String room, @Nullable String thread, String key) {}
}
