package dev.munshi.index;

import dev.munshi.article.Access;
import dev.munshi.article.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text the words; any text, never read as query syntax
 * @param vector the text's vector by the built-in model
 * @param chosen the text's vector by the model by which the index finds passages, where it has one;
 *     without it they are found by the built-in one
 * @param nearness a preference for a time of publication
 * @param access what may be found
 * @param limit how many hits, at least 1
 * @param perArticle how many hits one article may have, at least 1
 * @param published the days on which a hit must have been published, or null for any or none; of a
 *     month or year its first day counts
 */
public record IndexQuery(
    String text,
    float[] vector,
    @Nullable ChosenVector chosen,
    Nearness nearness,
    Access access,
    int limit,
    int perArticle,
    @Nullable DateRange published) {

  public IndexQuery {
    if (limit < 1 || perArticle < 1) {
      throw new IllegalArgumentException("limit and perArticle must be at least 1");
    }
  }

  /** Of everything, by the built-in model. */
  public IndexQuery(String text, float[] vector, Nearness nearness, int limit, int perArticle) {
    this(text, vector, null, nearness, Access.ALL, limit, perArticle, null);
  }

  IndexQuery withoutChosen() {
    return new IndexQuery(text, vector, null, nearness, access, limit, perArticle, published);
  }
}
