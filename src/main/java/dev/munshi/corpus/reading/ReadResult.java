package dev.munshi.corpus.reading;

/** What became of one article's source: a draft, or the reason why there is none. */
public sealed interface ReadResult {

  record Read(Draft draft) implements ReadResult {}

  /**
   * @param source the file's path, with {@code :LINE} within JSON Lines
   * @param reason one plain phrase for a person
   */
  record Unreadable(String source, String reason) implements ReadResult {}
}
