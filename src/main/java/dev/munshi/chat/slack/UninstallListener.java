package dev.munshi.chat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Instant;
import java.time.InstantSource;

/** Hears that the app was taken out of a workspace, or that its token there was revoked. */
final class UninstallListener {

  private final Workspaces workspaces;
  private final InstantSource clock;

  UninstallListener(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    this.clock = clock;
  }

  void listenTo(App app) {
    app.event(AppUninstalledEvent.class, this::leave);
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          var tokens = payload.getEvent().getTokens();
          boolean isBots = tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
          return isBots ? leave(payload, context) : context.ack();
        });
  }

  private Response leave(EventsApiPayload<?> payload, EventContext context) {
    var team = SlackTeam.of(payload);
    if (team != null) {
      try {
        workspaces.leave(team, told(payload));
      } catch (RuntimeException e) {
        throw new NotTakenInException(e);
      }
    }
    return context.ack();
  }

  private Instant told(EventsApiPayload<?> payload) {
    var time = payload.getEventTime();
    return time == null ? clock.instant() : Instant.ofEpochSecond(time);
  }
}
