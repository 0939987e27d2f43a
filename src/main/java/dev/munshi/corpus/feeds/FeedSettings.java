package dev.munshi.corpus.feeds;

import java.util.List;

/**
 * Which feeds are followed.
 *
 * @param feeds no two with the same address
 */
public record FeedSettings(List<Feed> feeds) {

  public static final FeedSettings NONE = new FeedSettings(List.of());

  /** Throws {@link IllegalArgumentException} where an address stands there twice. */
  public FeedSettings {
    feeds = List.copyOf(feeds);
    long addresses = feeds.stream().map(Feed::address).distinct().count();
    if (addresses != feeds.size()) {
      throw new IllegalArgumentException("a feed stands there twice");
    }
  }
}
