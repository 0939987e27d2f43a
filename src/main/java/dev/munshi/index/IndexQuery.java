package dev.munshi.index;

/**
 * What to look for.
 *
 * @param text the words; any text, never read as query syntax
 * @param vector the text's vector
 * @param nearness a preference for a time of publication
 * @param limit how many hits, at least 1
 * @param perArticle how many hits one article may have, at least 1
 */
public record IndexQuery(
    String text, float[] vector, Nearness nearness, int limit, int perArticle) {

  public IndexQuery {
    if (limit < 1 || perArticle < 1) {
      throw new IllegalArgumentException("limit and perArticle must be at least 1");
    }
  }
}
