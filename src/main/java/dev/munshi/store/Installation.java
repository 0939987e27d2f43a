package dev.munshi.store;

import java.time.Instant;
import java.util.List;

/**
 * The bot, installed in Slack.
 *
 * @param team the workspace's id, or the organisation's where it is installed for all of it
 * @param encryptedToken unreadable here
 * @param botUser the bot's user id there
 * @param app the app's id
 * @param scopes what the token may do, as in {@code chat:write}
 * @param installedAt to the millisecond
 * @param installedBy the person's user id
 */
public record Installation(
    String team,
    String encryptedToken,
    String botUser,
    String app,
    List<String> scopes,
    Instant installedAt,
    String installedBy) {

  public Installation {
    if (team.isBlank() || encryptedToken.isBlank() || botUser.isBlank()) {
      throw new IllegalArgumentException("an installation without its team, token or bot");
    }
    scopes = List.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "Installation[team=" + team + ", installedAt=" + installedAt + ", ***]";
  }
}
