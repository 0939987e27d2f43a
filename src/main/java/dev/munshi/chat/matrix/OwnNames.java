package dev.munshi.chat.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people call the bot: its id, and the name that it shows, which may change. Thread-safe. */
final class OwnNames {

  private static final Logger LOG = LoggerFactory.getLogger(OwnNames.class);
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Supplier<MatrixSession> session;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  private record Known(Addressing addressing, Instant asked) {}

  OwnNames(Supplier<MatrixSession> session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  Addressing addressing() {
    var now = clock.instant();
    var earlier = known;
    if (earlier != null) {
      if (!earlier.asked.plus(KEPT).isBefore(now)) {
        return earlier.addressing;
      }
      // whoever comes meanwhile does not wait
      known = new Known(earlier.addressing, now);
    }
    var user = session.get().userId();
    Addressing addressing;
    try {
      addressing = addressing(user, session.get().displayName(user));
    } catch (MatrixException e) {
      LOG.info("what name the bot shows is not known now: {}", e.getMessage());
      addressing = earlier == null ? addressing(user, user) : earlier.addressing;
    }
    known = new Known(addressing, now);
    return addressing;
  }

  private static Addressing addressing(String user, String shown) {
    return new Addressing(List.of(user, user.substring(1, user.indexOf(':')), shown));
  }
}
