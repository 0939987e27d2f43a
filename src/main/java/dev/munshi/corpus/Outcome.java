package dev.munshi.corpus;

import org.jspecify.annotations.Nullable;

/**
 * What became of one source in an ingest.
 *
 * @param source the file's path, with {@code :LINE} within JSON Lines
 * @param status what happened
 * @param reason why it failed or what it duplicates, else null
 * @param article the article's name, or null where there is none
 */
public record Outcome(
    String source, Status status, @Nullable String reason, @Nullable String article) {

  /** What can happen to a source. */
  public enum Status {
    ADDED,
    UPDATED,
    UNCHANGED,
    DUPLICATE,
    FAILED
  }
}
