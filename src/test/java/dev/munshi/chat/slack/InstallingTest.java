package dev.munshi.chat.slack;

import static dev.munshi.testing.FakeSlack.CLIENT_ID;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Utterance;
import dev.munshi.testing.FakeInstallation;
import dev.munshi.testing.SlackPayloads;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstallingTest extends InstalledApp {
  @Test
  void sends_the_browser_to_slack_with_all_scopes_and_a_state_of_its_own() throws Exception {
    var one = begin();

    assertThat(one.authorize().toString())
        .startsWith(endpoint.slack.apiUrl().replace("/api/", "/oauth/v2/authorize"))
        .contains("client_id=" + CLIENT_ID)
        .contains("app_mentions%3Aread");
    assertThat(one.state()).hasSize(43).isNotEqualTo(begin().state());
    assertThat(endpoint.app.problem()).isEmpty();
  }

  @Test
  void keeps_the_token_encrypted_and_says_that_it_worked() throws Exception {
    endpoint.slack.authorise("code", OTHER);

    var page = comeBack(begin(), "code=code");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Munshi is installed in " + TEAM)
        .doesNotContain("not allowed");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("Expires=Thu, 01 Jan 1970");
    var installation = store.find(TEAM).orElseThrow();
    assertThat(installation.botUser()).isEqualTo("U0OTHERBOT");
    assertThat(installation.app()).isEqualTo("A0MUNSHI");
    assertThat(installation.installedBy()).isEqualTo(SlackPayloads.PERSON);
    assertThat(installation.installedAt()).isEqualTo(clock.instant());
    assertThat(installation.scopes()).contains("chat:write");
    database.close();
    assertThat(onDisk()).doesNotContain(TOKEN);
  }

  private String onDisk() throws Exception {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void says_which_scopes_were_not_granted() throws Exception {
    endpoint.slack.authorise("code", OTHER.without("im:history"));

    assertThat(comeBack(begin(), "code=code").body()).contains("not allowed", "im:history");
  }

  @Test
  void takes_a_state_once_and_for_ten_minutes_and_from_its_own_browser_only() throws Exception {
    endpoint.slack.authorise("code", OTHER);
    var begun = begin();
    var other = begin();

    assertThat(comeBack(new Begun(begun.authorize(), other.cookie()), "code=code").statusCode())
        .isEqualTo(400);
    assertThat(comeBack(new Begun(begun.authorize(), "none=1"), "code=code").statusCode())
        .isEqualTo(400);
    clock.advance(Duration.ofMinutes(10));
    assertThat(comeBack(begun, "code=code").body()).contains("ten minutes", SlackApp.INSTALL_PATH);
    assertThat(get(SlackApp.CALLBACK_PATH + "?code=code", begun.cookie()).statusCode())
        .isEqualTo(400);
    assertThat(endpoint.slack.calls("oauth.v2.access")).isEmpty();

    var good = begin();
    assertThat(comeBack(good, "code=code").statusCode()).isEqualTo(200);
    assertThat(comeBack(good, "code=code").statusCode()).isEqualTo(400);
    assertThat(endpoint.slack.calls("oauth.v2.access")).hasSize(1);
  }

  @Test
  void says_that_it_was_not_allowed() throws Exception {
    var page = comeBack(begin(), "error=%3Cb%3E");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("it was not allowed in Slack").doesNotContain("<b>");
  }

  @Test
  void says_in_one_sentence_why_slack_gave_no_token() throws Exception {
    var refused = comeBack(begin(), "code=unknown");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("invalid_code");

    endpoint.slack.hangUpNext(1);
    var silent = comeBack(begin(), "code=code");
    assertThat(silent.statusCode()).isEqualTo(502);
    assertThat(silent.body()).contains("Slack did not answer");
    assertThat(store.newest()).isEmpty();
  }

  @Test
  void installs_in_the_workspaces_that_may_and_gives_other_tokens_back() throws Exception {
    install();
    endpoint.close();
    endpoint = endpoint(Set.of("T0THIRD"));
    endpoint.slack.authorise("other", OTHER);
    endpoint.slack.authorise("third", FakeInstallation.of("xoxb-of-the-third", "T0THIRD", "U3"));

    var refused = comeBack(begin(), "code=other");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("slack.workspaces", TEAM);
    assertThat(endpoint.slack.calls("auth.revoke")).hasSize(1);
    assertThatExceptionOfType(ChatRefusedException.class)
        .as("an installation from before")
        .isThrownBy(() -> endpoint.app.port().post(from(TEAM), new Utterance.Notice("hello")));
    assertThat(comeBack(begin(), "code=third").statusCode()).isEqualTo(200);
  }
}
