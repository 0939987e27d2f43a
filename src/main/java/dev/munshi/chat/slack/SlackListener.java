package dev.munshi.chat.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.munshi.chat.Inbox;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is meant for the bot, and has it written down before Slack gets its 200: mentions,
 * direct chats, and threads in which the bot takes part. Edits, deletions, joins and bots are not
 * heard: no handler stands for their subtypes, and Bolt acknowledges them.
 */
final class SlackListener {

  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)");

  private final Inbox inbox;
  private final Workspaces workspaces;

  SlackListener(Inbox inbox, Workspaces workspaces) {
    this.inbox = inbox;
    this.workspaces = workspaces;
  }

  void listenTo(App app) {
    app.event(AppMentionEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
    app.event(MessageEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
    app.event(MessageFileShareEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
    app.event(MessageThreadBroadcastEvent.class, (p, c) -> hear(p, c, SlackEvent.of(p.getEvent())));
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
      if (event.addressed() || (isAwaited(team, event) && !isToSomebodyElse(event, self))) {
        inbox.accept(message);
      }
    } catch (RuntimeException e) {
      throw new NotTakenInException(e);
    }
  }

  /** In a thread with the bot, people also speak to each other: then it stays quiet. */
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
