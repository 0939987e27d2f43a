package dev.munshi.chat.matrix;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that stands in a room.
 *
 * @param room its id
 * @param event its id
 * @param sender the user's id
 * @param isNotice whether a bot says so ({@code m.notice})
 * @param body plain text, without the quoted lines by which old clients show a reply
 * @param thread the root of the thread that it stands in, or null
 * @param replyTo the event that it answers by the person's own choice, or null
 * @param replaces the event of which it is an edit, whose new text {@code body} then is; or null
 * @param mentions the users that it mentions by intent ({@code m.mentions})
 * @param isEncrypted whether it came so
 * @param at by the clock of the sender's homeserver
 */
record Said(
    String room,
    String event,
    String sender,
    boolean isNotice,
    String body,
    @Nullable String thread,
    @Nullable String replyTo,
    @Nullable String replaces,
    Set<String> mentions,
    boolean isEncrypted,
    Instant at) {

  Said {
    mentions = Set.copyOf(mentions);
  }

  /** The same with another text. */
  Said saying(String text) {
    return new Said(
        room, event, sender, isNotice, text, thread, replyTo, replaces, mentions, isEncrypted, at);
  }
}
