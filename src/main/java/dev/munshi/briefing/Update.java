package dev.munshi.briefing;

import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import java.util.List;

/**
 * What an article says of a story that was told before it came, or before it changed.
 *
 * @param corrections what it says otherwise than before
 * @param additions what nobody had said before
 */
public record Update(Reference article, List<Correction> corrections, List<Statement> additions) {

  public Update {
    corrections = List.copyOf(corrections);
    additions = List.copyOf(additions);
    if (corrections.isEmpty() && additions.isEmpty()) {
      throw new IllegalArgumentException("an update tells something");
    }
  }

  /**
   * What an article says otherwise than before.
   *
   * @param before verified against the article as it was
   * @param now verified against the article as it is
   */
  public record Correction(Statement before, Statement now) {}

  /** Whether something that was told may have been wrong. */
  public boolean isCorrection() {
    return !corrections.isEmpty() || additions.stream().anyMatch(Rereader::admitsAnError);
  }
}
