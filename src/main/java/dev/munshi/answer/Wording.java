package dev.munshi.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of writing.
 *
 * @param statements each verified; empty where nothing was written that may be shown
 * @param note why there are none, in a sentence for people; else null
 */
public record Wording(List<Statement> statements, @Nullable String note) {

  public Wording {
    statements = List.copyOf(statements);
    if (statements.isEmpty() == (note == null)) {
      throw new IllegalArgumentException("there are statements, or a note says why not");
    }
  }
}
