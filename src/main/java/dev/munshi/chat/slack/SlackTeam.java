package dev.munshi.chat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import org.jspecify.annotations.Nullable;

/**
 * The id of the installation that something from Slack is meant for: the workspace's, or the
 * organisation's where the app is installed for all of it.
 */
final class SlackTeam {

  private SlackTeam() {}

  /**
   * In a channel shared between companies, the payload's own team may be the other company; for
   * whom Slack sends it stands in the authorizations.
   *
   * @return null where Slack leaves it out
   */
  static @Nullable String of(EventsApiPayload<?> payload) {
    var all = payload.getAuthorizations();
    var first = all == null || all.isEmpty() ? null : all.getFirst();
    var own =
        first == null
            ? null
            : of(
                Boolean.TRUE.equals(first.getIsEnterpriseInstall()),
                first.getEnterpriseId(),
                first.getTeamId());
    return own == null ? of(false, payload.getEnterpriseId(), payload.getTeamId()) : own;
  }

  static @Nullable String of(SlashCommandPayload payload) {
    return of(payload.isEnterpriseInstall(), payload.getEnterpriseId(), payload.getTeamId());
  }

  /**
   * As buttons, views and shortcuts have it in their payloads.
   *
   * @return null where neither id is given
   */
  static @Nullable String of(
      boolean isEnterpriseInstall, @Nullable String enterprise, @Nullable String team) {
    var first = isEnterpriseInstall ? enterprise : team;
    var other = isEnterpriseInstall ? team : enterprise;
    return first == null || first.isBlank() ? blankToNull(other) : first;
  }

  private static @Nullable String blankToNull(@Nullable String id) {
    return id == null || id.isBlank() ? null : id;
  }
}
