package dev.munshi.chat.slack;

import static dev.munshi.testing.FakeSlack.APP_TOKEN;
import static dev.munshi.testing.FakeSlack.BOT;
import static dev.munshi.testing.FakeSlack.CLIENT_ID;
import static dev.munshi.testing.FakeSlack.CLIENT_SECRET;
import static dev.munshi.testing.FakeSlack.TEAM;
import static dev.munshi.testing.FakeSlack.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.SetupFinding;
import dev.munshi.testing.FakeInstallation;
import dev.munshi.testing.FakeSlack;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackCheckupTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final FakeSlack slack = new FakeSlack();
  private InstantSource clock = InstantSource.system();

  @AfterEach
  void stop() {
    slack.close();
  }

  private List<SetupFinding> findings(SlackSettings settings, @Nullable URI address) {
    var findings = SlackCheckup.of(settings, address, clock);
    assertThat(findings.toString()).doesNotContain(TOKEN, APP_TOKEN, SECRET);
    return findings;
  }

  private SetupFinding finding(SlackSettings settings, String check) {
    return findings(settings, null).stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow();
  }

  private SlackSettings settings(String secret, String token) {
    return new SlackSettings(secret, token, slack.apiUrl());
  }

  private SlackSettings overSocket(String appToken) {
    return new SlackSettings(
        new SlackTokens.OneWorkspace(TOKEN), new SlackDelivery.Socket(appToken), slack.apiUrl());
  }

  @Test
  void finds_nothing_where_all_is_well() {
    var findings = findings(settings(SECRET, TOKEN), null);

    assertThat(findings).allMatch(SetupFinding::isOk);
    assertThat(findings)
        .extracting(SetupFinding::check)
        .containsExactly("bot token", "workspace", "scopes", "clock", "signing secret");
    assertThat(findings.get(1).said()).contains(TEAM, BOT);
  }

  @ParameterizedTest
  @CsvSource({
    "xapp-1-a,app-level token",
    "xoxp-1-a,person's token",
    "xoxe.xoxb-1,expires",
    "0123456789abcdef0123456789abcdef,looks like a signing secret",
    "secret,no shape"
  })
  void names_what_stands_in_the_place_of_the_bot_token(String token, String kind) {
    var finding = finding(settings(SECRET, token), "bot token");

    assertThat(finding.isOk()).isFalse();
    assertThat(finding.said()).contains("slack.bot-token", kind).doesNotContain(token);
    assertThat(finding.mend()).contains("OAuth & Permissions", "xoxb-");
    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void says_that_slack_refuses_the_token_and_what_to_click() {
    var finding = finding(settings(SECRET, "xoxb-another-token-entirely"), "workspace");

    assertThat(finding.said()).contains("invalid_auth");
    assertThat(finding.mend()).contains("Reinstall to Workspace", "slack.bot-token");
  }

  @Test
  void says_that_slack_is_out_of_reach() {
    slack.hangUpNext(1);

    var finding = finding(settings(SECRET, TOKEN), "workspace");

    assertThat(finding.said()).contains("could not be reached");
    assertThat(finding.mend()).contains(slack.apiUrl());
  }

  @Test
  void tells_the_scopes_that_are_needed_from_those_that_help() {
    slack.install(FakeInstallation.of(TOKEN, TEAM, BOT).without("users:read"));
    assertThat(finding(settings(SECRET, TOKEN), "scopes"))
        .matches(SetupFinding::isOk)
        .extracting(SetupFinding::said)
        .asString()
        .contains("users:read");

    slack.install(FakeInstallation.of(TOKEN, TEAM, BOT).without("im:history", "commands"));
    var finding = finding(settings(SECRET, TOKEN), "scopes");
    assertThat(finding.said()).contains("lacks commands, im:history");
    assertThat(finding.mend()).contains("Bot Token Scopes", "reinstall");
  }

  @ParameterizedTest
  @CsvSource({"10,ahead of", "-10,behind"})
  void notices_a_wrong_clock(int minutes, String how) {
    clock = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(minutes));

    var finding = finding(settings(SECRET, TOKEN), "clock");

    assertThat(finding.isOk()).isFalse();
    assertThat(finding.said()).contains(how);
  }

  @Test
  void names_what_stands_in_the_place_of_the_signing_secret() {
    var finding = finding(settings("xoxb-1", TOKEN), "signing secret");

    assertThat(finding.said()).contains("a bot's token");
    assertThat(finding.mend()).contains("Basic Information");
  }

  @Test
  void tries_the_app_token_of_socket_mode() {
    slack.setSocket("ws://127.0.0.1:1/");
    assertThat(findings(overSocket(APP_TOKEN), null)).allMatch(SetupFinding::isOk);

    assertThat(finding(overSocket(TOKEN + "2"), "app token").said()).contains("a bot's token");
    var refused = finding(overSocket("xapp-another-token"), "app token");
    assertThat(refused.said()).contains("invalid_auth");
    assertThat(refused.mend()).contains("connections:write", "Enable Socket");
  }

  private SlackSettings oauth(String id, String secret) {
    return new SlackSettings(
        new SlackTokens.ManyWorkspaces(id, secret, TokenKey.random(), Set.of()),
        new SlackDelivery.Requests(SECRET),
        slack.apiUrl());
  }

  @Test
  void tries_the_client_id_and_the_client_secret() {
    assertThat(findings(oauth(CLIENT_ID, CLIENT_SECRET), null)).allMatch(SetupFinding::isOk);

    assertThat(finding(oauth("9.9", CLIENT_SECRET), "OAuth").said()).contains("invalid_client_id");
    var wrong = finding(oauth(CLIENT_ID, "another"), "OAuth");
    assertThat(wrong.said()).contains("bad_client_secret");
    assertThat(wrong.mend()).contains("App Credentials");
    slack.hangUpNext(1);
    assertThat(finding(oauth(CLIENT_ID, CLIENT_SECRET), "OAuth").mend()).contains(slack.apiUrl());
  }
}
