package dev.munshi.chat.slack;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names direct conversations after the question that began them. Thread-safe. */
final class SlackTitles {

  private static final Logger LOG = LoggerFactory.getLogger(SlackTitles.class);
  private static final int LONGEST = 75;

  private final Workspaces workspaces;

  /** The workspaces in which Slack does not let the bot do that. */
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  SlackTitles(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** Nothing depends on it: what fails is left out. */
  void name(Message message) {
    if (!beginsDirectTalk(message) || refused.contains(message.team())) {
      return;
    }
    var title = Clip.to(LONGEST, message.text().strip().replaceAll("\\s+", " "));
    try {
      var slack = workspaces.client(message.team());
      SlackErrors.calling(
          "name a conversation in " + message.room(),
          () ->
              slack.assistantThreadsSetTitle(
                  r -> r.channelId(message.room()).threadTs(message.thread()).title(title)));
    } catch (ChatRefusedException e) {
      refused.add(message.team());
      LOG.info("conversations get no names: {}", e.getMessage());
    } catch (ChatUnavailableException e) {
      LOG.debug("a conversation gets no name: {}", e.getMessage());
    }
  }

  private static boolean beginsDirectTalk(Message message) {
    return message.room().startsWith("D")
        && message.thread() != null
        && message.replyUrl() == null
        && !message.text().isBlank()
        && message.key().endsWith("/" + message.thread());
  }
}
