package dev.munshi.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.munshi.chat.Message;
import dev.munshi.digest.Room;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who pressed something, and where.
 *
 * @param room empty in modals and the home tab
 * @param trigger with which a modal may be opened for three seconds
 * @param responseUrl where to answer privately, or null
 */
record Pressed(
    String team, String room, String person, String trigger, @Nullable String responseUrl) {

  /** Throws {@link IllegalArgumentException} where Slack left out who it was. */
  Pressed {
    if (team.isBlank() || !hasWord(person)) {
      throw new IllegalArgumentException("it is not said who pressed");
    }
  }

  private static boolean hasWord(@Nullable String id) {
    return id != null && !id.isBlank();
  }

  static Pressed of(BlockActionPayload payload) {
    var channel = payload.getChannel();
    return new Pressed(
        team(
            payload.isEnterpriseInstall(),
            id(payload.getTeam(), team -> team.getId()),
            id(payload.getEnterprise(), enterprise -> enterprise.getId())),
        channel == null ? "" : channel.getId(),
        payload.getUser().getId(),
        String.valueOf(payload.getTriggerId()),
        payload.getResponseUrl());
  }

  static Pressed of(MessageShortcutPayload payload) {
    return new Pressed(
        team(
            payload.isEnterpriseInstall(),
            id(payload.getTeam(), team -> team.getId()),
            id(payload.getEnterprise(), enterprise -> enterprise.getId())),
        payload.getChannel().getId(),
        payload.getUser().getId(),
        String.valueOf(payload.getTriggerId()),
        payload.getResponseUrl());
  }

  static Pressed of(ViewSubmissionPayload payload) {
    return new Pressed(
        team(
            payload.isEnterpriseInstall(),
            id(payload.getTeam(), team -> team.getId()),
            id(payload.getEnterprise(), enterprise -> enterprise.getId())),
        "",
        payload.getUser().getId(),
        String.valueOf(payload.getTriggerId()),
        null);
  }

  private static <T> @Nullable String id(@Nullable T owner, Function<T, @Nullable String> id) {
    return owner == null ? null : id.apply(owner);
  }

  private static String team(
      boolean isEnterpriseInstall, @Nullable String team, @Nullable String enterprise) {
    var id = SlackTeam.of(isEnterpriseInstall, enterprise, team);
    if (id == null) {
      throw new IllegalArgumentException("neither a team nor an enterprise");
    }
    return id;
  }

  Room where() {
    return new Room(SlackPort.SURFACE, team, room);
  }

  /**
   * What this asks for, privately.
   *
   * @param line as people write it
   */
  Message asking(String line) {
    return new Message(
        SlackPort.SURFACE, "press/" + trigger, team, room, null, person, line, responseUrl);
  }
}
