package dev.munshi.corpus.feeds;

import dev.munshi.article.PartialDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where articles come from, and how that goes.
 *
 * @param source the feed's address, the site's host, the folder or the file
 * @param name of a feed, as it was set or as it calls itself, or null
 * @param articles how many are in the store
 * @param newest the latest day on which one of them was published, or null where none is dated
 * @param lastRun when a feed was last asked for, or null
 * @param lastSuccess when a feed was last there, or null
 * @param nextRun when a feed is due, or null where it is not followed
 * @param failures of a feed in a row
 * @param error why a feed's last run failed, or what it could not get, or null
 */
public record SourceStatus(
    String source,
    Kind kind,
    @Nullable String name,
    int articles,
    @Nullable PartialDate newest,
    @Nullable Instant lastRun,
    @Nullable Instant lastSuccess,
    @Nullable Instant nextRun,
    int failures,
    @Nullable String error) {

  /** What a source can be. */
  public enum Kind {
    FEED,
    SITE,
    FOLDER,
    FILE
  }
}
