package dev.munshi.corpus.feeds;

import dev.munshi.article.Access;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Tags;
import dev.munshi.corpus.feeds.SourceStatus.Kind;
import dev.munshi.store.FeedCounts;
import dev.munshi.store.FeedState;
import dev.munshi.store.FeedStore;
import dev.munshi.store.FeedStore.Other;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the articles of a home come from. */
public final class SourceList {

  private static final Pattern PAGE = Pattern.compile("(?i)https?://([^/?#]+).*");
  private static final Pattern LINE = Pattern.compile("(.+):\\d+", Pattern.DOTALL);
  private static final Pattern IN_FOLDER = Pattern.compile("(.+)[/\\\\][^/\\\\]+", Pattern.DOTALL);

  private final List<SourceStatus> feeds = new ArrayList<>();
  private final Map<Place, SourceStatus> others = new HashMap<>();

  private final Access access;

  private SourceList(Access access) {
    this.access = access;
  }

  /** What several articles have in common. */
  private record Place(Kind kind, String name) {}

  /**
   * The feeds that are followed, in their order, then those that once were, then all other sources,
   * those with the most articles first. To whom something is hidden, only those are told of which
   * they may see an article.
   *
   * @param store or nothing where the home is empty
   */
  public static List<SourceStatus> of(
      FeedSettings settings, Optional<FeedStore> store, Access access) {
    var list = new SourceList(access);
    var states = new LinkedHashMap<String, FeedState>();
    store.ifPresent(s -> s.all().forEach(state -> states.put(state.address(), state)));
    for (var feed : settings.feeds()) {
      var state = states.remove(feed.key());
      list.addFeed(feed, state == null ? FeedState.unknown(feed.key()) : state, store);
    }
    states.values().forEach(state -> list.addFeed(null, state, store));
    store.ifPresent(s -> s.forEachOther(access, list::addOther));
    var most = Comparator.comparing(SourceStatus::articles).reversed();
    list.others.values().stream()
        .sorted(most.thenComparing(SourceStatus::source))
        .forEach(list.feeds::add);
    return list.feeds;
  }

  private void addFeed(@Nullable Feed feed, FeedState state, Optional<FeedStore> store) {
    var counts = store.map(s -> s.counts(state.address(), access)).orElse(new FeedCounts(0, null));
    if (!access.equals(Access.ALL) && (counts.articles() == 0 || isHidden(feed))) {
      return;
    }
    var name = feed == null || feed.name() == null ? state.title() : feed.name();
    feeds.add(
        new SourceStatus(
            state.address(),
            Kind.FEED,
            name,
            counts.articles(),
            counts.newest(),
            state.lastRun(),
            state.lastSuccess(),
            next(feed, state),
            state.failures(),
            state.error()));
  }

  private boolean isHidden(@Nullable Feed feed) {
    return feed != null && !access.shows(new Tags(feed.tags()));
  }

  /** Null for a feed that is not followed, or that was never asked for and is due at once. */
  private static @Nullable Instant next(@Nullable Feed feed, FeedState state) {
    return feed == null || state.lastRun() == null ? null : FeedVisits.next(feed, state);
  }

  private void addOther(Other article) {
    var place = place(article.source());
    others.merge(place, one(place, article.published()), SourceList::sum);
  }

  private static Place place(String source) {
    var page = PAGE.matcher(source);
    if (page.matches()) {
      return new Place(Kind.SITE, page.group(1));
    }
    var line = LINE.matcher(source);
    if (line.matches()) {
      return new Place(Kind.FILE, line.group(1));
    }
    var file = IN_FOLDER.matcher(source);
    return file.matches() ? new Place(Kind.FOLDER, file.group(1)) : new Place(Kind.FILE, source);
  }

  private static SourceStatus one(Place place, @Nullable PartialDate published) {
    return status(place.name(), place.kind(), 1, published);
  }

  private static SourceStatus sum(SourceStatus one, SourceStatus other) {
    return status(
        one.source(),
        one.kind(),
        one.articles() + other.articles(),
        later(one.newest(), other.newest()));
  }

  private static SourceStatus status(
      String source, Kind kind, int articles, @Nullable PartialDate newest) {
    return new SourceStatus(source, kind, null, articles, newest, null, null, null, 0, null);
  }

  private static @Nullable PartialDate later(
      @Nullable PartialDate one, @Nullable PartialDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Objects.compare(one, other, Comparator.naturalOrder()) >= 0 ? one : other;
  }
}
