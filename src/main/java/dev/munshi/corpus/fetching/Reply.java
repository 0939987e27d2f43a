package dev.munshi.corpus.fetching;

/** What one request came to. */
sealed interface Reply {

  /** An end. */
  record Ended(Fetched fetched) implements Reply {}

  /**
   * The page is elsewhere.
   *
   * @param location as it was sent: an address, or one relative to the address asked
   */
  record Moved(String location) implements Reply {}
}
