package dev.munshi.corpus.fetching;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of the attempt to fetch a page. Reasons are one plain phrase for a person. */
public sealed interface Fetched {

  /**
   * The page.
   *
   * @param address where it was found, after redirects
   * @param contentType as declared, with its charset, or null
   * @param bytes decompressed
   */
  record Page(URI address, @Nullable String contentType, byte[] bytes, Validators validators)
      implements Fetched {}

  /** It is as it was at the last visit. */
  record NotModified() implements Fetched {}

  /**
   * The server says that there is no such page, or no longer.
   *
   * @param forGood whether it says that there will be none again (410)
   */
  record Gone(String reason, boolean forGood) implements Fetched {}

  /**
   * It did not work this time.
   *
   * @param again whether it may work later
   * @param after how long the server wants to be left alone, or null where it does not say
   */
  record Failed(String reason, boolean again, @Nullable Duration after) implements Fetched {}

  /** It may not be fetched: its address leads inside, robots.txt forbids it, it is too large. */
  record Refused(String reason) implements Fetched {}
}
