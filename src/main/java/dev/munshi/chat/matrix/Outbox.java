package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.store.MatrixSend;
import dev.munshi.store.MatrixSendStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends what goes out exactly once: each message is noted before it is sent, and its event after;
 * what is tried again goes under the same transaction, which is no second message. Thread-safe.
 */
final class Outbox {

  private final Supplier<MatrixSession> session;
  private final MatrixSendStore sends;
  private final InstantSource clock;
  private final AtomicReference<Instant> limited = new AtomicReference<>(Instant.EPOCH);

  Outbox(Supplier<MatrixSession> session, MatrixSendStore sends, InstantSource clock) {
    this.session = session;
    this.sends = sends;
    this.clock = clock;
  }

  /**
   * Sends all messages of a posting, and notes that they are.
   *
   * @param latest the event after which the first one stands, or null
   */
  void post(Posting posting, List<Content> contents, @Nullable String latest) {
    post(posting, contents, 0, latest);
  }

  /** The same with the first message in the place of one that stands there. */
  void replace(Posting posting, List<Content> contents, String standing) {
    var edit = contents.getFirst().related(new Content.Relation.Replacement(standing));
    var _ = send(posting.message(0), edit);
    post(posting, contents, 1, standing);
  }

  private void post(Posting posting, List<Content> contents, int from, @Nullable String latest) {
    var before = latest;
    for (int i = from; i < contents.size(); i++) {
      before = send(posting.message(i), contents.get(i).related(posting.after(before)));
    }
    sends.begin(posting.whole().send(before, clock.instant()));
  }

  /**
   * Sends one message, unless its event is known.
   *
   * @return its event
   */
  String send(Posting posting, Content content) {
    return event(posting).orElseGet(() -> sendNoted(posting, content));
  }

  private String sendNoted(Posting posting, Content content) {
    sends.begin(posting.send(null, clock.instant()));
    var event = sendUnnoted(posting, content);
    sends.sent(posting.transaction(), event);
    return event;
  }

  /** Sends what nobody misses where it does not arrive. */
  String sendUnnoted(Posting posting, Content content) {
    try {
      return MatrixErrors.calling(
          "post to " + posting.room(),
          () -> session.get().send(posting.room(), posting.transaction(), content));
    } catch (ChatUnavailableException e) {
      if (!e.retryAfter().isZero()) {
        var end = clock.instant().plus(e.retryAfter());
        limited.accumulateAndGet(end, (one, other) -> one.isAfter(other) ? one : other);
      }
      throw e;
    }
  }

  /** Until when the homeserver wanted to be spared when it last said so. */
  Instant limited() {
    return limited.get();
  }

  /** What a single message became, where that is known. */
  Optional<String> event(Posting posting) {
    return sends.find(posting.transaction()).map(MatrixSend::event);
  }

  /** Whether a single message was sent, or may have been. */
  boolean isBegun(Posting posting) {
    return sends.find(posting.transaction()).isPresent();
  }

  /** Whether all messages of a posting are sent. */
  boolean isWhole(Posting posting) {
    return isBegun(posting.whole());
  }
}
