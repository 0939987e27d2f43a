package dev.munshi.index;

import dev.munshi.article.Tags;

/**
 * Where an article stands among others.
 *
 * @param story what it shares with the articles that report the same
 * @param tags by which it is kept from those who may not see it
 */
public record Placement(String story, Tags tags) {

  /** Of an article without tags that is a story of its own. */
  public static Placement alone(String article) {
    return new Placement(article, Tags.NONE);
  }
}
