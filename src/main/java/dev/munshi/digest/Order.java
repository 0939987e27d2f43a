package dev.munshi.digest;

import dev.munshi.store.KeptWatch;
import dev.munshi.store.Wanted;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody orders of digests and watches, read by {@link OrderReader}. */
public sealed interface Order {

  /**
   * A digest for this room.
   *
   * @param wanted whose outlets are named as they were written
   */
  record Subscribe(Schedule schedule, Wanted wanted) implements Order {}

  record ListDigests() implements Order {}

  /**
   * To see what the next issue would be.
   *
   * @param number of the digest in this room, or null for its only one
   */
  record Preview(@Nullable Integer number) implements Order {}

  /** To have the next issue at once. */
  record Now(@Nullable Integer number) implements Order {}

  record Pause(int number) implements Order {}

  record Resume(int number) implements Order {}

  record Unsubscribe(int number) implements Order {}

  /**
   * To be told when something new has these words.
   *
   * @param words as they were written; those in quotes stand together
   */
  record Watch(String words) implements Order {}

  /**
   * To be told when something new answers a question that nothing answered.
   *
   * @param question made whole
   * @param isDirect whether the person is told in their direct chat, and the room is that
   */
  record Await(String question, KeptWatch.Asked asked, boolean isDirect) implements Order {}

  record ListWatches() implements Order {}

  record RemoveWatch(int number) implements Order {}

  /**
   * What cannot be done as it was written.
   *
   * @param reason in a sentence
   * @param example the nearest line that works
   */
  record Wrong(String reason, String example) implements Order {}

  /**
   * Reads an order; any text is one.
   *
   * @param zone by which times count where the order names none
   */
  static Order of(String written, ZoneId zone) {
    return OrderReader.read(written.strip().replaceAll("\\s+", " "), zone);
  }

  /**
   * A watch of these words, whatever else they could mean.
   *
   * @return a {@link Watch}, or a {@link Wrong} where there is no word among them
   */
  static Order watching(String words) {
    return OrderReader.watching(words.strip().replaceAll("\\s+", " "));
  }

  /**
   * Names of outlets as they are written between commas; quotes hold one together.
   *
   * @return empty for all
   */
  static List<String> outlets(String written) {
    return WrittenOutlets.names(written.strip().replaceAll("\\s+", " "));
  }

  /**
   * Topics as they are written between commas, whatever else they could mean.
   *
   * @return empty for all that is new; nothing where they are too many or too long
   */
  static Optional<List<String>> topics(String written) {
    return WrittenTopics.read(written);
  }
}
