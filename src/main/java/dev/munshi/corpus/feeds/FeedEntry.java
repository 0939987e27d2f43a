package dev.munshi.corpus.feeds;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed or sitemap; everything but the address as the feed says it, unchecked.
 *
 * @param address of the article, http or https, without fragment
 * @param title plain text, or null
 * @param published at the offset that is written, or null
 * @param modified at the offset that is written, or null
 * @param content HTML, the most that the feed gives of the article, or null
 * @param author a name, or null
 */
record FeedEntry(
    URI address,
    @Nullable String title,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    @Nullable String content,
    @Nullable String author) {

  /** The later of its dates, or {@link Instant#EPOCH} where it has none. */
  Instant dated() {
    return Stream.of(published, modified)
        .filter(Objects::nonNull)
        .map(OffsetDateTime::toInstant)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** The entry without dates that lie after this instant: they are a clock's mistake. */
  FeedEntry notAfter(Instant latest) {
    return new FeedEntry(
        address, title, until(published, latest), until(modified, latest), content, author);
  }

  private static @Nullable OffsetDateTime until(@Nullable OffsetDateTime date, Instant latest) {
    return date == null || date.toInstant().isAfter(latest) ? null : date;
  }
}
