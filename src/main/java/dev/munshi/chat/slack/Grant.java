package dev.munshi.chat.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.munshi.chat.ChatRefusedException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Slack hands out at the end of an installation.
 *
 * @param team the workspace's id, or the organisation's where it is for all of it
 * @param name what people call it; their own text
 * @param token {@code xoxb-…}
 * @param installedBy a user id, or empty
 */
record Grant(
    String team,
    String name,
    String token,
    String botUser,
    String app,
    List<String> scopes,
    String installedBy) {

  /**
   * @throws ChatRefusedException where nothing can be made of it
   */
  static Grant of(OAuthV2AccessResponse answer) {
    var enterprise = answer.getEnterprise();
    var team = answer.getTeam();
    var id =
        SlackTeam.of(
            answer.isEnterpriseInstall(),
            enterprise == null ? null : enterprise.getId(),
            team == null ? null : team.getId());
    var token = answer.getAccessToken();
    var bot = answer.getBotUserId();
    if (id == null || isBlank(token) || isBlank(bot)) {
      throw new ChatRefusedException("Slack's answer names no workspace, no bot or no token.");
    }
    if (answer.getRefreshToken() != null) {
      throw new ChatRefusedException(
          "This app's tokens expire: token rotation is on, which is not supported; create the app"
              + " again from manifest.json.");
    }
    var name = team == null ? enterprise == null ? null : enterprise.getName() : team.getName();
    var person = answer.getAuthedUser();
    return new Grant(
        id,
        Objects.requireNonNullElse(name, id),
        token,
        bot,
        Objects.requireNonNullElse(answer.getAppId(), ""),
        List.of(Objects.requireNonNullElse(answer.getScope(), "").split(",")),
        person == null ? "" : Objects.requireNonNullElse(person.getId(), ""));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  @Override
  public String toString() {
    return "Grant[team=" + team + ", ***]";
  }
}
