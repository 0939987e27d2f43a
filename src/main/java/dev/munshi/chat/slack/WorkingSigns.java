package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows at a message that the bot is at work on it: by the thread's status where Slack lets an app
 * set one, else by a reaction, which is taken away again. Thread-safe.
 */
final class WorkingSigns {

  private static final Logger LOG = LoggerFactory.getLogger(WorkingSigns.class);
  private static final String STATUS = "is looking through the articles…";
  private static final String REACTION = "eyes";
  private static final int MOST_KNOWN = 10_000;

  /** Slack lets a reaction be taken away twenty times a minute, and each is taken away. */
  private static final int REACTIONS_A_MINUTE = 15;

  private static final Set<String> LASTING =
      Set.of(
          "missing_scope",
          "not_allowed_token_type",
          "no_permission",
          "unknown_method",
          "channel_not_supported",
          "invalid_channel_type",
          "feature_not_enabled",
          "method_not_supported_for_channel_type");

  private enum Sign {
    NONE,
    STATUS,
    REACTION
  }

  private final Workspaces workspaces;
  private final Map<String, Sign> shown = new ConcurrentHashMap<>();

  /** Where Slack lets the bot set no status, or react: a channel's, or a workspace's id. */
  private final Set<String> withoutStatus = ConcurrentHashMap.newKeySet();

  private final Set<String> withoutReaction = ConcurrentHashMap.newKeySet();

  private final Allowance reactions;

  WorkingSigns(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    this.reactions = new Allowance(REACTIONS_A_MINUTE, clock);
  }

  /** Nothing depends on it: what fails is left out. */
  void show(Message on) {
    var ts = ts(on);
    if (ts == null || shown.containsKey(on.key())) {
      return;
    }
    try {
      var slack = workspaces.client(on.team());
      shown.put(on.key(), setStatus(slack, on) ? Sign.STATUS : react(slack, on, ts));
    } catch (ChatRefusedException | ChatUnavailableException e) {
      LOG.debug("{} shows no sign of work: {}", on.key(), e.getMessage());
    }
  }

  private boolean setStatus(MethodsClient slack, Message on) {
    if (withoutStatus.contains(on.room())) {
      return false;
    }
    try {
      SlackErrors.calling(
          "set a status in " + on.room(),
          () ->
              slack.assistantThreadsSetStatus(
                  r -> r.channelId(on.room()).threadTs(on.thread()).status(STATUS)));
      return true;
    } catch (ChatRefusedException e) {
      remember(withoutStatus, on.room(), e);
      return false;
    }
  }

  private Sign react(MethodsClient slack, Message on, String ts) {
    if (withoutReaction.contains(on.team()) || !reactions.take(on.team())) {
      return Sign.NONE;
    }
    // noted first: a call that breaks off may have been obeyed
    shown.put(on.key(), Sign.REACTION);
    try {
      SlackErrors.calling(
          "react in " + on.room(),
          () -> slack.reactionsAdd(r -> r.channel(on.room()).timestamp(ts).name(REACTION)));
      return Sign.REACTION;
    } catch (ChatRefusedException e) {
      if (SlackErrors.code(e).equals("already_reacted")) {
        return Sign.REACTION;
      }
      remember(withoutReaction, on.team(), e);
      return Sign.NONE;
    } catch (ChatUnavailableException e) {
      if (!e.retryAfter().isZero()) {
        shown.remove(on.key());
      }
      throw e;
    }
  }

  /** One message that is gone says nothing of the others. */
  private static void remember(Set<String> where, String id, ChatRefusedException why) {
    boolean lasts = LASTING.contains(SlackErrors.code(why));
    if (lasts && where.size() < MOST_KNOWN && where.add(id)) {
      LOG.info("{}", why.getMessage());
    }
  }

  /**
   * Takes the sign away. A status ends by itself with a post of the bot's.
   *
   * @param mayStand whether an earlier process may have shown it, or nothing was posted
   * @throws ChatUnavailableException where it may still stand
   */
  void hide(Message on, boolean mayStand) {
    var ts = ts(on);
    var sign = shown.get(on.key());
    if (ts != null && (sign == Sign.REACTION || (sign == null && mayStand))) {
      unreact(on, ts);
    }
    if (sign == Sign.STATUS && mayStand) {
      clearStatus(on);
    }
    shown.remove(on.key());
  }

  private void clearStatus(Message on) {
    try {
      var slack = workspaces.client(on.team());
      SlackErrors.calling(
          "clear a status in " + on.room(),
          () ->
              slack.assistantThreadsSetStatus(
                  r -> r.channelId(on.room()).threadTs(on.thread()).status("")));
    } catch (ChatRefusedException e) {
      LOG.debug("no status is there: {}", e.getMessage());
    }
  }

  private void unreact(Message on, String ts) {
    try {
      var slack = workspaces.client(on.team());
      SlackErrors.calling(
          "take a reaction away in " + on.room(),
          () -> slack.reactionsRemove(r -> r.channel(on.room()).timestamp(ts).name(REACTION)));
    } catch (ChatRefusedException e) {
      LOG.debug("no reaction is there: {}", e.getMessage());
    }
  }

  /** The message's own id; null where it is none of a channel's. */
  private static @Nullable String ts(Message message) {
    return message.thread() != null && message.replyUrl() == null
        ? MarkedPosts.ts(message.key())
        : null;
  }
}
