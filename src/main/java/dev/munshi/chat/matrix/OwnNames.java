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
  private @Nullable Addressing addressing;
  private Instant asked = Instant.EPOCH;

  OwnNames(Supplier<MatrixSession> session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  synchronized Addressing addressing() {
    var now = clock.instant();
    if (addressing == null || asked.plus(KEPT).isBefore(now)) {
      var user = session.get().userId();
      addressing = new Addressing(List.of(user, user.substring(1, user.indexOf(':')), shown(user)));
      asked = now;
    }
    return addressing;
  }

  private String shown(String user) {
    try {
      return session.get().displayName(user);
    } catch (MatrixException e) {
      LOG.info("what name the bot shows is not known now: {}", e.getMessage());
      return user;
    }
  }
}
