package dev.munshi.article;

import java.util.Set;

/**
 * What somebody may see of the corpus: all but the articles that have one of the hidden tags.
 *
 * @param hidden tags of restricted articles, in lower case
 */
public record Access(Set<String> hidden) {

  /** Nothing is hidden. */
  public static final Access ALL = new Access(Set.of());

  public Access {
    hidden = Set.copyOf(hidden);
  }

  /** Whether what has these tags may be seen. */
  public boolean shows(Tags tags) {
    return tags.names().stream().noneMatch(hidden::contains);
  }
}
