package dev.munshi.app;

import dev.munshi.chat.slack.SlackDelivery;
import dev.munshi.chat.slack.SlackSettings;
import dev.munshi.chat.slack.SlackTokens;
import dev.munshi.chat.slack.TokenKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads how Slack is spoken with: one workspace by its token or many by OAuth. */
final class SlackSettingsReader {

  static final String SIGNING_SECRET = "slack.signing-secret";
  static final String BOT_TOKEN = "slack.bot-token";
  static final String APP_TOKEN = "slack.app-token";
  static final String CLIENT_ID = "slack.client-id";
  static final String CLIENT_SECRET = "slack.client-secret";
  static final String TOKEN_KEY = "slack.token-key";
  static final String WORKSPACES = "slack.workspaces";
  static final String API_URL = "slack.api-url";

  static final List<String> KEYS =
      List.of(
          SIGNING_SECRET,
          BOT_TOKEN,
          APP_TOKEN,
          CLIENT_ID,
          CLIENT_SECRET,
          TOKEN_KEY,
          WORKSPACES,
          API_URL);

  private static final List<String> OF_OAUTH = List.of(CLIENT_ID, CLIENT_SECRET, TOKEN_KEY);

  private final SettingsValues values;

  SlackSettingsReader(SettingsValues values) {
    this.values = values;
  }

  /** Nothing where no key of Slack's is set, or what is set cannot be used. */
  Optional<SlackSettings> read() {
    var admission = new AdmissionSettingsReader(values).read();
    if (KEYS.stream().allMatch(key -> values.text(key) == null)) {
      return Optional.empty();
    }
    var tokens = tokens();
    var delivery = delivery();
    var url = Objects.requireNonNullElse(values.text(API_URL), SlackSettings.API_URL);
    if (tokens == null || delivery == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        checked("slack", () -> new SlackSettings(tokens, delivery, url, admission)));
  }

  private @Nullable SlackTokens tokens() {
    var token = values.text(BOT_TOKEN);
    var missing = OF_OAUTH.stream().filter(key -> values.text(key) == null).toList();
    boolean isOAuth = missing.size() < OF_OAUTH.size();
    if (token != null && isOAuth) {
      values.problem(
          BOT_TOKEN
              + ": it is for one workspace, and "
              + String.join(", ", OF_OAUTH.stream().filter(k -> !missing.contains(k)).toList())
              + " for many by OAuth; take away one of the two");
      return null;
    }
    if (!isOAuth && values.text(WORKSPACES) != null) {
      values.problem(WORKSPACES + ": it says who may install by OAuth, which is not set up");
    }
    if (token != null) {
      return checked("slack", () -> new SlackTokens.OneWorkspace(token));
    }
    if (!isOAuth) {
      values.problem(
          BOT_TOKEN
              + ": missing; Slack needs "
              + BOT_TOKEN
              + " for one workspace, or "
              + String.join(", ", OF_OAUTH)
              + " for many");
      return null;
    }
    missing.forEach(key -> values.problem(key + ": missing; OAuth needs it"));
    return oauth();
  }

  private @Nullable SlackTokens oauth() {
    var id = values.text(CLIENT_ID);
    var secret = values.text(CLIENT_SECRET);
    var text = values.text(TOKEN_KEY);
    var allowed = Set.copyOf(values.list(WORKSPACES));
    var key = text == null ? null : checked(TOKEN_KEY, () -> new TokenKey(text));
    return id == null || secret == null || key == null
        ? null
        : checked("slack", () -> new SlackTokens.ManyWorkspaces(id, secret, key, allowed));
  }

  private @Nullable SlackDelivery delivery() {
    var appToken = values.text(APP_TOKEN);
    if (appToken != null) {
      return checked("slack", () -> new SlackDelivery.Socket(appToken));
    }
    var secret = values.text(SIGNING_SECRET);
    if (secret == null) {
      values.problem(
          SIGNING_SECRET
              + ": missing; Slack needs it to send requests here, or "
              + APP_TOKEN
              + " for Socket Mode");
      return null;
    }
    return checked("slack", () -> new SlackDelivery.Requests(secret));
  }

  private <T> @Nullable T checked(String name, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      values.problem(name + ": " + e.getMessage());
      return null;
    }
  }
}
