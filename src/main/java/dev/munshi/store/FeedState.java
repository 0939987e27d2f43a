package dev.munshi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between its runs.
 *
 * @param address where it is polled
 * @param title what it calls itself, or null
 * @param lastRun when it was last asked for, or null where it never was
 * @param lastSuccess when it was last there, changed or not, or null
 * @param nextRun not asked for again before
 * @param etag as its server sent it, or null
 * @param lastModified as its server sent it, or null
 * @param failures in a row, the last run's included
 * @param error why the last run failed, or what it could not get, or null
 */
public record FeedState(
    String address,
    @Nullable String title,
    @Nullable Instant lastRun,
    @Nullable Instant lastSuccess,
    Instant nextRun,
    @Nullable String etag,
    @Nullable String lastModified,
    int failures,
    @Nullable String error) {

  /** A feed that was never asked for, and is due. */
  public static FeedState unknown(String address) {
    return new FeedState(address, null, null, null, Instant.EPOCH, null, null, 0, null);
  }

  /** The same, to be asked for again from this instant on. */
  public FeedState dueAt(Instant instant) {
    return new FeedState(
        address, title, lastRun, lastSuccess, instant, etag, lastModified, failures, error);
  }
}
