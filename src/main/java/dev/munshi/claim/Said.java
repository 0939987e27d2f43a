package dev.munshi.claim;

import dev.munshi.article.PartialDate;
import dev.munshi.sentence.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a source says.
 *
 * @param text verbatim
 * @param published when: "on Tuesday" counts from it; null where unknown
 */
public record Said(String text, @Nullable PartialDate published) {

  /** Whether the text has the year, or was published in it. */
  boolean namesYear(int year) {
    return (published != null && published.year() == year)
        || Words.of(text).contains(Integer.toString(year));
  }
}
