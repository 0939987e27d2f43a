package dev.munshi.chat.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.munshi.chat.Inbox;
import dev.munshi.chat.Intent;
import dev.munshi.chat.Message;
import dev.munshi.chat.ThreadTalk;
import dev.munshi.store.ReplyStore;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is meant for the bot, and has it written down before Slack gets its 200: mentions,
 * direct chats, threads in which the bot takes part, and what becomes of these messages. Joins and
 * bots are not heard: no handler stands for their subtypes, and Bolt acknowledges them.
 */
final class SlackListener {

  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)");

  private final Inbox inbox;
  private final ReplyStore replies;
  private final Workspaces workspaces;
  private final ThreadTalk talk = new ThreadTalk();

  SlackListener(SlackServices services, Workspaces workspaces) {
    this.inbox = services.inbox();
    this.replies = services.replies();
    this.workspaces = workspaces;
  }

  void listenTo(App app) {
    app.event(AppMentionEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
    app.event(MessageEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
    app.event(MessageFileShareEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
    app.event(MessageThreadBroadcastEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
    app.event(MessageChangedEvent.class, this::changed);
    app.event(MessageDeletedEvent.class, this::deleted);
  }

  private <E extends Event> Response hear(
      EventsApiPayload<E> payload, EventContext context, SlackEvent event) {
    var team = SlackTeam.of(payload);
    var self = team == null ? null : self(payload, team);
    if (team != null && event.user() != null && !Objects.equals(event.user(), self)) {
      takeIn(team, event, self);
    }
    return context.ack();
  }

  /** Slack says with most events for whom it sends them; only else is it asked. */
  private <E extends Event> @Nullable String self(EventsApiPayload<E> payload, String team) {
    var authorizations = payload.getAuthorizations();
    return Stream.ofNullable(authorizations)
        .flatMap(all -> all.stream())
        .filter(a -> Boolean.TRUE.equals(a.getIsBot()) && a.getUserId() != null)
        .map(Authorization::getUserId)
        .findFirst()
        .or(() -> workspaces.bot(team))
        .orElse(null);
  }

  private void takeIn(String team, SlackEvent event, @Nullable String self) {
    var plain = SlackMarkup.plain(Objects.requireNonNullElse(event.text(), ""), self);
    var message = event.message(team, plain.isEmpty() ? "help" : plain);
    if (message == null || (plain.isEmpty() && !event.addressed())) {
      return;
    }
    try {
      if (event.addressed() || isMeant(event, message, self)) {
        note(message);
        inbox.accept(message);
      }
    } catch (RuntimeException e) {
      throw new NotTakenInException(e);
    }
  }

  /** A talk of people that is summed up stays theirs. */
  private void note(Message message) {
    if (Intent.of(message.text()) instanceof Intent.ThreadSummary) {
      talk.overheard(thread(message), message.author());
    } else {
      talk.asked(thread(message), message.author());
    }
  }

  /** In a thread with the bot, people also speak to each other: then it stays quiet. */
  private boolean isMeant(SlackEvent event, Message message, @Nullable String self) {
    boolean isBelowOurs = self != null && self.equals(event.parent());
    if (!isBelowOurs && !isAwaited(message.team(), event)) {
      return false;
    }
    if (mentions(event.text(), self)) {
      return true;
    }
    if (isToSomebodyElse(event, self)) {
      talk.overheard(thread(message), message.author());
      return false;
    }
    return talk.isMeantForBot(
        thread(message),
        message.author(),
        message.text(),
        () ->
            inbox.lastAsker(
                SlackPort.SURFACE,
                message.team(),
                message.room(),
                String.valueOf(message.thread())));
  }

  private static String thread(Message message) {
    return message.team() + "/" + message.room() + "/" + message.thread();
  }

  private static boolean mentions(@Nullable String text, @Nullable String self) {
    return self != null && Objects.requireNonNullElse(text, "").contains("<@" + self);
  }

  /** Slack also calls it a change when it adds a preview, with the edit of before. */
  private Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    var change = payload.getEvent();
    var now = change.getMessage();
    var team = SlackTeam.of(payload);
    if (team != null && now != null && now.getEdited() != null) {
      var self = self(payload, team);
      var event = SlackEvent.of(change, self);
      if (event.user() != null && !event.user().equals(self)) {
        change(team, event, now.getEdited().getTs(), self);
      }
    }
    return context.ack();
  }

  /** A question that was asked counts as it is now; one that became a question is taken in. */
  private void change(String team, SlackEvent event, String version, @Nullable String self) {
    var plain = SlackMarkup.plain(Objects.requireNonNullElse(event.text(), ""), self);
    var message = event.message(team, plain);
    if (message == null || plain.isEmpty()) {
      return;
    }
    try {
      if (inbox.knows(SlackPort.SURFACE, message.key())) {
        inbox.amend(message, version);
      } else if (event.addressed()) {
        inbox.accept(message);
      }
    } catch (RuntimeException e) {
      throw new NotTakenInException(e);
    }
  }

  private Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    var team = SlackTeam.of(payload);
    if (team != null && event.getChannel() != null && event.getDeletedTs() != null) {
      var key = String.join("/", team, event.getChannel(), event.getDeletedTs());
      inbox.withdraw(SlackPort.SURFACE, key);
      replies.withdraw(SlackPort.SURFACE, key);
    }
    return context.ack();
  }

  private static boolean isToSomebodyElse(SlackEvent event, @Nullable String self) {
    var mentioned =
        MENTION
            .matcher(Objects.requireNonNullElse(event.text(), ""))
            .results()
            .map(mention -> mention.group(1))
            .toList();
    return !mentioned.isEmpty() && !mentioned.contains(self);
  }

  private boolean isAwaited(String team, SlackEvent event) {
    return event.thread() != null
        && event.channel() != null
        && inbox.takesPartIn(SlackPort.SURFACE, team, event.channel(), event.thread());
  }
}
