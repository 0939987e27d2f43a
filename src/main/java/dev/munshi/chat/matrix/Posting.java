package dev.munshi.chat.matrix;

import dev.munshi.chat.Message;
import dev.munshi.store.MatrixSend;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes out as one message or several.
 *
 * @param key of the message that it answers, or of the announcement that it is
 * @param thread the conversation that it stands in, or null
 * @param part of all that goes out for the key
 */
record Posting(String room, String key, @Nullable String thread, String part) {

  private static final String EDITED = "/edited/";

  static Posting to(Message message, String part) {
    return new Posting(message.room(), message.key(), message.thread(), part);
  }

  /** The key of a message that speaks of an event, and is answered below that. */
  static String about(String event, String own) {
    return event + EDITED + own;
  }

  /** The event of a message, which has another key for each of its changes. */
  static String event(Message message) {
    int edited = message.key().indexOf(EDITED);
    return edited < 0 ? message.key() : message.key().substring(0, edited);
  }

  String transaction() {
    return Transactions.of(key, part);
  }

  /** The same in another room. */
  Posting in(String place) {
    return new Posting(place, key, thread, part);
  }

  /** One of its messages, counted from 0. */
  Posting message(int number) {
    return new Posting(room, key, thread, part + "/" + number);
  }

  /** What is noted when all of it is sent. */
  Posting whole() {
    return new Posting(room, key, thread, part + "/whole");
  }

  MatrixSend send(@Nullable String event, Instant at) {
    return new MatrixSend(transaction(), room, event, key, thread, at);
  }

  /**
   * How a message stands in the conversation.
   *
   * @param latest the event before it, or null where none is known
   */
  Content.@Nullable Relation after(@Nullable String latest) {
    if (thread == null) {
      return latest == null ? null : new Content.Relation.Reply(latest);
    }
    var conversation = Conversation.of(thread);
    var before = latest == null ? conversation.root() : latest;
    return conversation.isThread()
        ? new Content.Relation.InThread(conversation.root(), before)
        : new Content.Relation.Reply(before);
  }
}
