package dev.munshi.briefing;

import dev.munshi.article.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a summary or a timeline is asked for.
 *
 * @param written as the person wrote it, never blank
 * @param words what it is about, without its time; empty where everything of a time is wanted
 * @param published the days on which what is told was published, or null for any
 * @param address of an article, http or https, or null
 */
public record Topic(
    String written, String words, @Nullable DateRange published, @Nullable String address) {

  public Topic {
    if (written.isBlank()) {
      throw new IllegalArgumentException("a topic is not blank");
    }
    if (words.isEmpty() && published == null && address == null) {
      throw new IllegalArgumentException("a topic has words, a time or an address");
    }
  }

  /**
   * Reads what a person wrote: words and a time in any order, or an address.
   *
   * @param asked the day from which "last week" counts
   */
  public static Topic of(String written, LocalDate asked) {
    return TopicWords.read(written.strip().replaceAll("\\s+", " "), asked);
  }

  /** A topic of any time. */
  public static Topic of(String words) {
    return new Topic(words, words, null, null);
  }
}
