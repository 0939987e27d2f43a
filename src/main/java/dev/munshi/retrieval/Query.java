package dev.munshi.retrieval;

import dev.munshi.article.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to retrieve.
 *
 * @param text a question or any other text, never blank
 * @param asked the day on which it is asked
 * @param limit how many passages, at least 1
 * @param perArticle how many passages of one article, at least 1
 * @param published the days on which they must have been published, or null for any or none
 */
public record Query(
    String text, LocalDate asked, int limit, int perArticle, @Nullable DateRange published) {

  public Query {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the query is empty");
    }
  }

  /** Published whenever. */
  public Query(String text, LocalDate asked, int limit, int perArticle) {
    this(text, asked, limit, perArticle, null);
  }
}
