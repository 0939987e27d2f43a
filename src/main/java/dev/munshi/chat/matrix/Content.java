package dev.munshi.chat.matrix;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message to send.
 *
 * @param text plain
 * @param html of the elements that Matrix allows, or null
 * @param isNotice whether it is something about the bot, which no other bot answers
 * @param relation to another message, or null
 * @param mentions who is to be notified by intent
 */
record Content(
    String text,
    @Nullable String html,
    boolean isNotice,
    @Nullable Relation relation,
    Set<String> mentions) {

  Content {
    mentions = Set.copyOf(mentions);
  }

  /** The same in relation to another message, or to none. */
  Content related(@Nullable Relation to) {
    return new Content(text, html, isNotice, to, mentions);
  }

  /** The same, and this person is notified. */
  Content mentioning(String user) {
    return new Content(text, html, isNotice, relation, Set.of(user));
  }

  /** To another message. */
  sealed interface Relation {

    /**
     * It stands in a thread.
     *
     * @param root the event of which the thread hangs
     * @param latest what old clients show it as a reply to
     */
    record InThread(String root, String latest) implements Relation {}

    /** It answers another. */
    record Reply(String to) implements Relation {}

    /** It stands in another's place. */
    record Replacement(String of) implements Relation {}
  }
}
