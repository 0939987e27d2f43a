package dev.munshi.digest;

import dev.munshi.digest.RoomPoster.Outcome;
import dev.munshi.store.Post;
import dev.munshi.store.PostStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what waits, each once: what may stand in its room already is looked for there first.
 * Thread-safe, also beside other processes.
 */
final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /**
   * So long nobody else takes a post, longer than any network keeps a poster waiting. Slack takes
   * one a second for a channel and several hundred a minute for a workspace.
   */
  private static final PostStore.Terms TERMS =
      new PostStore.Terms(Duration.ofMinutes(2), Duration.ofSeconds(1), 5);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 6;

  /** What could not be posted for so long is given up. */
  private static final Duration PATIENCE = Duration.ofHours(12);

  /** Where nobody may look so often, what may stand there counts as standing. */
  private static final int LOOKS = 2;

  private final PostStore posts;
  private final RoomPoster poster;
  private final Clock clock;

  /** The keys of the posts that threads of this process are at. */
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();

  private volatile boolean stopped;

  Deliveries(PostStore posts, RoomPoster poster, Clock clock) {
    this.posts = posts;
    this.poster = poster;
    this.clock = clock;
  }

  /** Posts all that is due and may be posted now, one after the other. */
  void run() {
    for (var post = next(); post.isPresent(); post = next()) {
      deliverSafely(post.get());
    }
  }

  private Optional<Post> next() {
    return stopped ? Optional.empty() : posts.claim(clock.instant(), TERMS);
  }

  /** No other post is begun. */
  void stop() {
    stopped = true;
  }

  private void deliverSafely(Post post) {
    if (!inHand.add(post.key())) {
      // the machine slept, and the lease ran out: who has it goes on with it
      return;
    }
    try {
      deliver(post);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      LOG.error("a fault while posting {}", post.key(), e);
      postpone(post, new Outcome.Later(Duration.ZERO, "a fault"), true);
    } finally {
      inHand.remove(post.key());
    }
  }

  private void deliver(Post post) {
    var room = Subscription.room(post.room());
    if (!post.mayStand()) {
      post(post, room);
      return;
    }
    switch (poster.find(room, post.thread(), post.key())) {
      case Outcome.Posted _ -> posts.markPosted(post.key());
      case Outcome.Later later when isOld(post) ->
          notSeen(post, new Outcome.Unseen(later.reason()));
      case Outcome.Later later -> postpone(post, later, true);
      case Outcome.Unseen unseen -> notSeen(post, unseen);
      case Outcome.Refused _ -> post(post, room);
    }
  }

  private boolean isOld(Post post) {
    return post.created().plus(PATIENCE).isBefore(clock.instant());
  }

  /** What surely does not stand there. */
  private void post(Post post, Room room) {
    if (isOld(post)) {
      LOG.error("given up posting {} to {}", post.key(), room);
      posts.giveUp(post, "it could not be posted for too long");
      return;
    }
    switch (poster.post(room, post.thread(), post.key(), KeptDocument.read(post.document()))) {
      case Outcome.Posted _ -> posts.markPosted(post.key());
      case Outcome.Later later -> postpone(post, later, later.mayStand());
      case Outcome.Unseen unseen -> notSeen(post, unseen);
      case Outcome.Refused refused -> {
        LOG.warn("{} may not be posted to {}: {}", post.key(), room, refused.reason());
        posts.markRefused(
            post,
            refused.reason(),
            ordered -> RefusalNote.of(post.key(), ordered, refused.reason(), clock.instant()));
      }
    }
  }

  /** Twice is worse than perhaps never: it is not posted again. */
  private void notSeen(Post post, Outcome.Unseen unseen) {
    if (posts.lookedInVain(post.key()) >= LOOKS) {
      LOG.warn(
          "{} may stand in its room or not; it is not posted again: {}",
          post.key(),
          unseen.reason());
      posts.markPosted(post.key());
    } else {
      postpone(post, new Outcome.Later(Duration.ZERO, unseen.reason()), true);
    }
  }

  private void postpone(Post post, Outcome.Later later, boolean mayStand) {
    var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(MOST_DOUBLINGS, post.attempts()));
    if (later.patience().isPositive()) {
      posts.holdWorkspace(post.room(), clock.instant().plus(later.patience()));
    }
    var wait = later.patience().compareTo(doubled) > 0 ? later.patience() : doubled;
    Instant notBefore = clock.instant().plus(wait);
    posts.postpone(post, notBefore, mayStand, later.reason());
  }
}
