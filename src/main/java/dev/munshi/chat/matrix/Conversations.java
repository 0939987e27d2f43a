package dev.munshi.chat.matrix;

import dev.munshi.chat.Inbox;
import dev.munshi.store.MatrixSend;
import dev.munshi.store.MatrixSendStore;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the conversation that a message belongs to. Thread-safe. */
final class Conversations {

  /** A chain of replies is followed so far. */
  private static final int MOST_STEPS = 20;

  private final Supplier<MatrixSession> session;
  private final Inbox inbox;
  private final MatrixSendStore sends;
  private final Latest<Conversation> replies = new Latest<>();

  Conversations(Supplier<MatrixSession> session, MatrixServices services) {
    this.session = session;
    this.inbox = services.inbox();
    this.sends = services.sends();
  }

  /**
   * Throws {@link MatrixException} where that cannot be known now.
   *
   * @param threads whether a message that belongs to none begins a thread
   */
  Conversation of(Said said, boolean threads) {
    if (said.thread() != null) {
      return new Conversation(said.thread(), true);
    }
    if (said.replyTo() == null) {
      return new Conversation(said.event(), threads);
    }
    var found = ofReply(said.room(), said.replyTo());
    replies.keep(said.event(), found);
    return found;
  }

  private Conversation ofReply(String room, String to) {
    var target = to;
    for (int i = 0; i < MOST_STEPS; i++) {
      var known = known(room, target);
      if (known.isPresent()) {
        return known.get();
      }
      var event = session.get().event(room, target);
      var thread = event.map(Said::thread);
      var next = event.map(Said::replyTo);
      if (thread.isPresent()) {
        return new Conversation(thread.get(), true);
      }
      if (next.isEmpty()) {
        break;
      }
      target = next.get();
    }
    return begunBy(room, target);
  }

  private Optional<Conversation> known(String room, String event) {
    return sends
        .ofEvent(room, event)
        .flatMap(sent -> Optional.ofNullable(sent.thread()))
        .map(Conversation::of)
        .or(() -> replies.of(event));
  }

  /** Below a question that is answered in a thread, a reply outside of it belongs to that. */
  private Conversation begunBy(String room, String root) {
    var thread = new Conversation(root, true);
    return isAskedIn(room, thread) ? thread : new Conversation(root, false);
  }

  /** Whether the bot takes part: it was asked there, or began it. */
  boolean hasBot(String room, Conversation conversation) {
    return isAskedIn(room, conversation)
        || sends.ofEvent(room, conversation.root()).map(MatrixSend::event).isPresent();
  }

  private boolean isAskedIn(String room, Conversation conversation) {
    return inbox.takesPartIn(MatrixListener.SURFACE, team(), room, conversation.toString());
  }

  String team() {
    return team(session.get());
  }

  /** The bot's server. */
  static String team(MatrixSession session) {
    var user = session.userId();
    return user.substring(user.indexOf(':') + 1);
  }
}
