package dev.munshi.retrieval;

/**
 * What to retrieve.
 *
 * @param text a question or any other text, never blank
 * @param limit how many passages, at least 1
 * @param perArticle how many passages of one article, at least 1
 */
public record Query(String text, int limit, int perArticle) {

  public Query {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the query is empty");
    }
  }
}
