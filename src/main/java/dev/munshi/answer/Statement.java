package dev.munshi.answer;

import java.util.List;

/**
 * One sentence of an answer with its proofs.
 *
 * @param text what is said
 * @param citations at least one
 */
public record Statement(String text, List<Citation> citations) {

  public Statement {
    citations = List.copyOf(citations);
    if (text.isBlank() || citations.isEmpty()) {
      throw new IllegalArgumentException("a statement needs a text and a citation");
    }
  }

  /** What a quote says, verbatim but for its relative days, which are told absolutely. */
  public static Statement quoting(Citation citation) {
    return new Statement(
        AbsoluteDates.in(citation.quote(), citation.article().published()), List.of(citation));
  }
}
