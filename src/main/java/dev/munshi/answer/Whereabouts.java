package dev.munshi.answer;

import dev.munshi.article.Reference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where else the report of a cited article is to be found, and whether it still is where it was.
 *
 * @param reprints the other articles of its story, the earliest first
 * @param gone the day on which it was no longer found at its source, or null
 */
public record Whereabouts(List<Reference> reprints, @Nullable LocalDate gone) {

  /** Of an article that stands alone, at its source as far as is known. */
  public static final Whereabouts PLAIN = new Whereabouts(List.of(), null);

  public Whereabouts {
    reprints = List.copyOf(reprints);
  }

  /** The statement with the whereabouts of what it cites. */
  public static Statement told(Statement statement, Holdings holdings) {
    return new Statement(
        statement.text(),
        statement.citations().stream()
            .map(citation -> citation.at(holdings.whereabouts(citation.article().id())))
            .toList());
  }
}
