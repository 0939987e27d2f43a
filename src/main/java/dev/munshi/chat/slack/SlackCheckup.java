package dev.munshi.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.SetupFinding;
import dev.munshi.language.Isolated;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether everything is set up so that the bot hears and speaks in Slack. */
public final class SlackCheckup {

  private static final String APPS = "At https://api.slack.com/apps, choose the app, then ";
  private static final String REINSTALL = APPS + "Install App > Reinstall to Workspace.";

  /** Signed requests that are older are refused on both sides. */
  private static final Duration MOST_SKEW = Duration.ofMinutes(1);

  private final SlackSettings settings;
  private final InstantSource clock;
  private final List<SetupFinding> findings = new ArrayList<>();

  private SlackCheckup(SlackSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Asks Slack, and the public address where one is given; waits for seconds.
   *
   * @param address where Slack reaches this bot, up to its host; or null
   */
  public static List<SetupFinding> of(
      SlackSettings settings, @Nullable URI address, InstantSource clock) {
    var checkup = new SlackCheckup(settings, clock);
    try (var slack = SlackConnection.to(settings)) {
      checkup.checkTokens(slack);
      checkup.checkDelivery(slack, address);
    } catch (Exception e) {
      throw new IllegalStateException("closing the connection to Slack", e);
    }
    return List.copyOf(checkup.findings);
  }

  private void checkTokens(Slack slack) {
    switch (settings.tokens()) {
      case SlackTokens.OneWorkspace one -> {
        if (SlackToken.isOf("xoxb-", one.botToken())) {
          findings.add(SetupFinding.ok("bot token", "It has the shape of a bot's token."));
          ask(slack, one.botToken());
        } else {
          findings.add(
              SetupFinding.problem(
                  "bot token",
                  "slack.bot-token holds " + SlackToken.kind(one.botToken()) + ".",
                  APPS + "OAuth & Permissions, and copy the Bot User OAuth Token (xoxb-…)."));
        }
      }
      case SlackTokens.ManyWorkspaces many -> checkClient(slack, many);
    }
  }

  /** With a code that is none, Slack says whether it knows the id and the secret. */
  private void checkClient(Slack slack, SlackTokens.ManyWorkspaces app) {
    var mend = APPS + "Basic Information > App Credentials, and copy Client ID and Client Secret.";
    var request =
        OAuthV2AccessRequest.builder()
            .clientId(app.clientId())
            .clientSecret(app.clientSecret())
            .code("none")
            .build();
    try {
      SlackErrors.calling("try the client id", () -> slack.methods().oauthV2Access(request));
    } catch (ChatRefusedException e) {
      var said = String.valueOf(e.getMessage());
      findings.add(
          said.endsWith("invalid_code")
              ? SetupFinding.ok("OAuth", "Workspaces install at " + SlackApp.INSTALL_PATH + ".")
              : SetupFinding.problem("OAuth", said, mend));
    } catch (ChatUnavailableException e) {
      findings.add(SetupFinding.problem("OAuth", String.valueOf(e.getMessage()), reach()));
    }
  }

  private String reach() {
    return "Look whether this machine reaches " + settings.apiUrl() + ".";
  }

  private void ask(Slack slack, String token) {
    try {
      var answer =
          SlackErrors.calling("test the token", () -> slack.methods(token).authTest(r -> r));
      findings.add(
          SetupFinding.ok(
              "workspace",
              "The token is for %s (%s), where the bot is %s."
                  .formatted(
                      Isolated.of(Objects.requireNonNullElse(answer.getTeam(), "a workspace")),
                      answer.getTeamId(),
                      answer.getUserId())));
      checkScopes(answer);
      checkClock(answer);
    } catch (ChatRefusedException | ChatUnavailableException e) {
      boolean isToken = e instanceof ChatUnavailableException u && SlackErrors.isAboutToken(u);
      findings.add(
          SetupFinding.problem(
              "workspace",
              String.valueOf(e.getMessage()),
              isToken
                  ? REINSTALL + " Then put the new Bot User OAuth Token into slack.bot-token."
                  : reach()));
    }
  }

  private void checkScopes(AuthTestResponse answer) {
    var header = header(answer, "x-oauth-scopes");
    if (header == null) {
      return;
    }
    var granted = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    var needed = without(SlackScopes.NEEDED, granted);
    var optional = without(SlackScopes.OPTIONAL, granted);
    var where =
        APPS + "OAuth & Permissions > Scopes > Bot Token Scopes, add them, and reinstall the app.";
    if (!needed.isEmpty()) {
      findings.add(
          SetupFinding.problem(
              "scopes", "The token lacks " + String.join(", ", needed) + ".", where));
    } else if (!optional.isEmpty()) {
      findings.add(
          SetupFinding.ok(
              "scopes",
              "All that are needed are there. For everything that the bot can do, also add: "
                  + String.join(", ", optional)
                  + "."));
    } else {
      findings.add(SetupFinding.ok("scopes", "All are there."));
    }
  }

  private static List<String> without(List<String> scopes, List<String> granted) {
    return scopes.stream().filter(scope -> !granted.contains(scope)).toList();
  }

  private void checkClock(AuthTestResponse answer) {
    var date = header(answer, "date");
    try {
      if (date != null) {
        checkClock(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      }
    } catch (DateTimeParseException e) {
      // a stand-in's; Slack's own is always one
    }
  }

  private void checkClock(Instant slacks) {
    var skew = Duration.between(slacks, clock.instant());
    findings.add(
        skew.abs().compareTo(MOST_SKEW) <= 0
            ? SetupFinding.ok("clock", "It goes with Slack's.")
            : SetupFinding.problem(
                "clock",
                "This machine's clock is %d seconds %s Slack's."
                    .formatted(skew.abs().toSeconds(), skew.isNegative() ? "behind" : "ahead of"),
                "Set it by a time server, for example with: timedatectl set-ntp true"));
  }

  private static @Nullable String header(AuthTestResponse answer, String name) {
    return Stream.ofNullable(answer.getHttpResponseHeaders())
        .flatMap(headers -> headers.entrySet().stream())
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .map(Map.Entry::getValue)
        .flatMap(List::stream)
        .findFirst()
        .orElse(null);
  }

  private void checkDelivery(Slack slack, @Nullable URI address) {
    switch (settings.delivery()) {
      case SlackDelivery.Requests requests -> {
        boolean isShaped = requests.signingSecret().matches("[0-9a-f]{32}");
        findings.add(
            isShaped
                ? SetupFinding.ok("signing secret", "It has the shape of one.")
                : SetupFinding.problem(
                    "signing secret",
                    "slack.signing-secret holds " + SlackToken.kind(requests.signingSecret()) + ".",
                    APPS + "Basic Information > App Credentials, and copy the Signing Secret."));
        if (address != null) {
          findings.add(new ReachCheck(address, requests.signingSecret(), clock).find());
        }
      }
      case SlackDelivery.Socket socket -> checkSocket(slack, socket.appToken());
    }
  }

  private void checkSocket(Slack slack, String token) {
    var where = APPS + "Basic Information > App-Level Tokens, make one with connections:write,";
    if (!SlackToken.isOf("xapp-", token)) {
      findings.add(
          SetupFinding.problem(
              "app token",
              "slack.app-token holds " + SlackToken.kind(token) + ".",
              where + " and copy it (xapp-…)."));
      return;
    }
    try {
      SlackErrors.calling(
          "open a WebSocket", () -> slack.methods(token).appsConnectionsOpen(r -> r));
      findings.add(SetupFinding.ok("app token", "Slack opens a WebSocket for it."));
    } catch (ChatRefusedException | ChatUnavailableException e) {
      findings.add(
          SetupFinding.problem(
              "app token",
              String.valueOf(e.getMessage()),
              where
                  + " put it into slack.app-token, and switch on Socket Mode > Enable Socket"
                  + " Mode."));
    }
  }
}
