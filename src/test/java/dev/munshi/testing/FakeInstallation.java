package dev.munshi.testing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The app in one workspace of {@link FakeSlack}.
 *
 * @param token the bot's
 * @param bot the bot's user id
 * @param enterprise the Enterprise Grid organisation, or null
 * @param orgWide whether it is for every workspace of the organisation
 * @param scopes what was granted
 */
public record FakeInstallation(
    String token,
    String team,
    String bot,
    @Nullable String enterprise,
    boolean orgWide,
    Set<String> scopes) {

  /** All that the app may ask for. */
  public static final Set<String> ALL_SCOPES =
      Set.of(
          "app_mentions:read",
          "assistant:write",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "mpim:history",
          "mpim:read",
          "reactions:write",
          "team:read",
          "usergroups:read",
          "users:read");

  public FakeInstallation {
    scopes = Set.copyOf(scopes);
  }

  /** An installation outside of any organisation, with every scope. */
  public static FakeInstallation of(String token, String team, String bot) {
    return new FakeInstallation(token, team, bot, null, false, ALL_SCOPES);
  }

  public FakeInstallation inEnterprise(String id) {
    return new FakeInstallation(token, team, bot, id, false, scopes);
  }

  /** For a whole organisation; the team then only says where its calls are counted. */
  public FakeInstallation forAllOf(String id) {
    return new FakeInstallation(token, team, bot, id, true, scopes);
  }

  public FakeInstallation without(String... missing) {
    var left = new LinkedHashSet<>(scopes);
    left.removeAll(Arrays.asList(missing));
    return new FakeInstallation(token, team, bot, enterprise, orgWide, left);
  }

  FakeInstallation withToken(String other) {
    return new FakeInstallation(other, team, bot, enterprise, orgWide, scopes);
  }

  /** The id of the bot, which is not the one of its user. */
  String botId() {
    return "B" + bot.substring(1);
  }
}
