package dev.munshi.corpus.feeds;

import dev.munshi.corpus.fetching.Validators;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of asking for a feed. */
sealed interface Polled {

  /**
   * The feed is there.
   *
   * @param title of the feed, or null
   * @param entries the latest first, a bounded number of them
   * @param parts what is to be remembered of the sitemaps that were asked for, by address
   * @param trouble why some of those cannot be had, one plain phrase for a person, or null
   */
  record Listed(
      @Nullable String title,
      List<FeedEntry> entries,
      Validators validators,
      Map<URI, Validators> parts,
      @Nullable String trouble)
      implements Polled {}

  /** It is as it was at the last visit. */
  record Unchanged() implements Polled {}

  /**
   * It cannot be had.
   *
   * @param reason one plain phrase for a person
   * @param forGood whether nobody need ask again
   * @param after how long its server wants to be left alone, or null where it does not say
   */
  record Broken(String reason, boolean forGood, @Nullable Duration after) implements Polled {}
}
