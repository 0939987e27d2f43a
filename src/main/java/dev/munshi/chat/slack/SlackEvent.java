package dev.munshi.chat.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.munshi.chat.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something written in a Slack channel, whichever of Slack's event types brought it.
 *
 * @param channel where it stands, or null where Slack leaves it out
 * @param ts its id within the channel, or null likewise
 * @param thread the id of the message that started its thread, or null outside of threads
 * @param user who wrote it, or null where no person did
 * @param text with Slack's markup, or null
 * @param parent who wrote the message that started its thread, or null where Slack does not tell
 * @param addressed whether it is meant for the bot: a mention, or a direct chat
 */
record SlackEvent(
    @Nullable String channel,
    @Nullable String ts,
    @Nullable String thread,
    @Nullable String user,
    @Nullable String text,
    @Nullable String parent,
    boolean addressed) {

  private static final String DIRECT = "im";

  static SlackEvent of(AppMentionEvent e) {
    return new SlackEvent(
        e.getChannel(),
        e.getTs(),
        e.getThreadTs(),
        person(e.getUser(), e.getBotId()),
        e.getText(),
        null,
        true);
  }

  static SlackEvent of(MessageEvent e) {
    return new SlackEvent(
        e.getChannel(),
        e.getTs(),
        e.getThreadTs(),
        person(e.getUser(), e.getBotId()),
        e.getText(),
        e.getParentUserId(),
        DIRECT.equals(e.getChannelType()));
  }

  static SlackEvent of(MessageFileShareEvent e) {
    return new SlackEvent(
        e.getChannel(),
        e.getTs(),
        e.getThreadTs(),
        person(e.getUser(), null),
        e.getText(),
        null,
        DIRECT.equals(e.getChannelType()));
  }

  static SlackEvent of(MessageThreadBroadcastEvent e) {
    return new SlackEvent(
        e.getChannel(),
        e.getTs(),
        e.getThreadTs(),
        person(e.getUser(), null),
        e.getText(),
        null,
        DIRECT.equals(e.getChannelType()));
  }

  /**
   * A message as it is after a change.
   *
   * @param bot the bot's user id, or null where it is unknown
   */
  static SlackEvent of(MessageChangedEvent e, @Nullable String bot) {
    var message = e.getMessage();
    boolean mentions = bot != null && String.valueOf(message.getText()).contains("<@" + bot);
    return new SlackEvent(
        e.getChannel(),
        message.getTs(),
        message.getThreadTs(),
        person(message.getUser(), message.getBotId()),
        message.getText(),
        null,
        mentions || DIRECT.equals(e.getChannelType()));
  }

  private static @Nullable String person(@Nullable String user, @Nullable String bot) {
    return bot != null || "USLACKBOT".equals(user) ? null : user;
  }

  /**
   * As our own message. The key is made of where it stands: Slack sends one message as several
   * events with several event ids.
   *
   * @param team the workspace
   * @param plain the text without markup
   * @return null where Slack left out where it stands or who wrote it
   */
  @Nullable Message message(String team, String plain) {
    if (channel == null || ts == null || user == null) {
      return null;
    }
    var key = String.join("/", team, channel, ts);
    var root = thread == null ? ts : thread;
    return new Message(SlackPort.SURFACE, key, team, channel, root, user, plain, null);
  }
}
