package dev.munshi.corpus.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed or sitemap that is followed.
 *
 * @param address http or https
 * @param name the publisher of its articles where they name none, or null: then its own title is
 * @param interval between two runs, one second at least
 * @param tags of whoever set it up
 */
public record Feed(URI address, @Nullable String name, Duration interval, List<String> tags) {

  public static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Throws {@link IllegalArgumentException} saying what is expected. */
  public Feed {
    tags = List.copyOf(tags);
    if (!FeedLink.isWeb(address)) {
      throw new IllegalArgumentException(address + " is not an address as https://host/feed");
    }
    if (interval.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("the interval is less than a second");
    }
  }

  /** How it is known in the store. */
  String key() {
    return address.toString();
  }
}
