package dev.munshi.digest;

import dev.munshi.digest.RoomPoster.Outcome;
import dev.munshi.store.Post;
import dev.munshi.store.PostStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what waits, each once: what may stand in its room already is looked for there first.
 * Thread-safe, also beside other processes.
 */
final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** So long nobody else takes a post; longer than any network keeps a poster waiting. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 6;

  /** What could not be posted for so long is given up. */
  private static final Duration PATIENCE = Duration.ofHours(12);

  private final PostStore posts;
  private final RoomPoster poster;
  private final Clock clock;

  Deliveries(PostStore posts, RoomPoster poster, Clock clock) {
    this.posts = posts;
    this.poster = poster;
    this.clock = clock;
  }

  /** Posts all that is due. */
  void run() {
    for (var post = posts.claim(clock.instant(), LEASE);
        post.isPresent();
        post = posts.claim(clock.instant(), LEASE)) {
      deliver(post.get());
    }
  }

  private void deliver(Post post) {
    var room = Subscription.room(post.room());
    if (post.mayStand()) {
      switch (poster.find(room, post.thread(), post.key())) {
        case Outcome.Posted _ -> posts.markPosted(post.key());
        case Outcome.Later later -> postpone(post, later);
        case Outcome.Refused _ -> post(post, room);
      }
    } else {
      post(post, room);
    }
  }

  private void post(Post post, Room room) {
    var now = clock.instant();
    if (post.created().plus(PATIENCE).isBefore(now)) {
      LOG.error("given up posting {} to {}", post.key(), room);
      posts.markRefused(post.key(), "it could not be posted for too long");
      return;
    }
    switch (poster.post(room, post.thread(), post.key(), KeptDocument.read(post.document()))) {
      case Outcome.Posted _ -> posts.markPosted(post.key());
      case Outcome.Later later -> postpone(post, later);
      case Outcome.Refused refused -> {
        LOG.warn("{} may not be posted to {}: {}", post.key(), room, refused.reason());
        posts.markRefused(post.key(), refused.reason());
      }
    }
  }

  private void postpone(Post post, Outcome.Later later) {
    var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(MOST_DOUBLINGS, post.attempts()));
    var wait = later.patience().compareTo(doubled) > 0 ? later.patience() : doubled;
    Instant notBefore = clock.instant().plus(wait);
    posts.postpone(post.key(), notBefore, later.reason());
  }
}
