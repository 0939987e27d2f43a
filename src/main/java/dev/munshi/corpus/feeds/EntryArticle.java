package dev.munshi.corpus.feeds;

import dev.munshi.corpus.fetching.Validators;
import dev.munshi.corpus.reading.ReadResult.Read;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an entry's article. */
sealed interface EntryArticle {

  /** It was read, from its page or from the feed. */
  record Found(Read article, Validators validators) implements EntryArticle {}

  /** Its page is as it was at the last visit. */
  record Unchanged() implements EntryArticle {}

  /**
   * The server says that there is no such page, or no longer.
   *
   * @param reason one plain phrase for a person
   */
  record Vanished(String reason) implements EntryArticle {}

  /**
   * There is none.
   *
   * @param reason one plain phrase for a person
   * @param again whether there may be one later
   * @param after how long its server wants to be left alone, or null where it does not say
   */
  record Missing(String reason, boolean again, @Nullable Duration after) implements EntryArticle {}
}
