package dev.munshi.digest;

import dev.munshi.document.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One posting of a digest, composed.
 *
 * @param document null where nothing is new
 * @param stories that it tells
 * @param upTo the arrival up to which it looked
 */
record Issue(@Nullable Document document, Set<String> stories, long upTo) {

  Issue {
    stories = Set.copyOf(stories);
  }
}
