package dev.munshi.store;

import dev.munshi.article.Outlets;
import java.util.List;

/**
 * What a digest is to tell.
 *
 * @param topics empty for all that is new
 * @param outlets whose articles count
 * @param most stories in an issue, from 1 to {@link #MOST}
 * @param saysNothingNew whether it says so where nothing is new, rather than nothing
 */
public record Wanted(List<String> topics, Outlets outlets, int most, boolean saysNothingNew) {

  public static final int MOST = 20;

  public Wanted {
    topics = List.copyOf(topics);
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("an issue has 1 to " + MOST + " stories");
    }
  }

  /** The same of these outlets. */
  public Wanted from(Outlets others) {
    return new Wanted(topics, others, most, saysNothingNew);
  }
}
