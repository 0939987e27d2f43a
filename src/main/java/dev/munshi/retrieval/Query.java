package dev.munshi.retrieval;

import java.time.LocalDate;

/**
 * What to retrieve.
 *
 * @param text a question or any other text, never blank
 * @param asked the day on which it is asked
 * @param limit how many passages, at least 1
 * @param perArticle how many passages of one article, at least 1
 */
public record Query(String text, LocalDate asked, int limit, int perArticle) {

  public Query {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the query is empty");
    }
  }
}
