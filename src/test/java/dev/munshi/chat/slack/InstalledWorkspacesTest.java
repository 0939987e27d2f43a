package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.store.Installation;
import dev.munshi.testing.FakeInstallation;
import dev.munshi.testing.SlackPayloads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledWorkspacesTest extends InstalledApp {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void hears_and_speaks_in_each_workspace_with_its_own_token() throws Exception {
    install();

    endpoint.sendJson(mention(TEAM));
    assertThat(endpoint.inbox.accepted()).extracting(Message::team).containsExactly(TEAM);
    endpoint.app.port().post(from(TEAM), new Utterance.Notice("hello"));

    assertThat(endpoint.slack.posts())
        .singleElement()
        .satisfies(InstalledWorkspacesTest::isOfOther);
    assertThatExceptionOfType(ChatRefusedException.class)
        .isThrownBy(() -> endpoint.app.port().post(from("T0THIRD"), new Utterance.Notice("hello")))
        .withMessageContaining("not installed in T0THIRD");
  }

  @Test
  void hears_and_speaks_with_an_organisations_token_in_each_of_its_workspaces() throws Exception {
    endpoint.slack.install(OTHER.inEnterprise("E0MINISTRY"));
    store.keep(
        new Installation(
            "E0MINISTRY",
            new TokenCipher(KEY).encrypted("E0MINISTRY", TOKEN),
            "U0OTHERBOT",
            "A0MUNSHI",
            List.of("chat:write"),
            clock.instant(),
            "U1"));
    var payload = (ObjectNode) JSON.readTree(mention(TEAM));
    ((ObjectNode) payload.at("/authorizations/0"))
        .put("enterprise_id", "E0MINISTRY")
        .put("is_enterprise_install", true);
    endpoint.sendJson(payload.toString());
    var fields = SlackPayloads.ask("who?", "1.2", endpoint.slack.responseUrl());
    fields.put("is_enterprise_install", "true");
    fields.put("enterprise_id", "E0MINISTRY");
    endpoint.send(endpoint.requests.form(fields));

    assertThat(endpoint.inbox.accepted())
        .extracting(Message::team)
        .containsExactly("E0MINISTRY", "E0MINISTRY");
    endpoint.app.port().post(endpoint.inbox.accepted().getFirst(), new Utterance.Notice("hello"));
    assertThat(endpoint.slack.posts())
        .singleElement()
        .satisfies(InstalledWorkspacesTest::isOfOther);
  }

  private static void isOfOther(JsonNode post) {
    assertThat(post.path("user").asText()).isEqualTo("U0OTHERBOT");
  }

  private static String mention(String team) throws Exception {
    var payload = (ObjectNode) JSON.readTree(SlackPayloads.mention("1772442000.000100", "hello"));
    payload.put("team_id", team);
    payload.putArray("authorizations").addObject().put("team_id", team).put("is_bot", true);
    return payload.toString();
  }

  private String event(String type, long second) throws Exception {
    var event = JSON.createObjectNode().put("type", type);
    event.putObject("tokens").putArray("bot").add("U0OTHERBOT");
    var payload = (ObjectNode) JSON.readTree(SlackPayloads.callback(event));
    payload.remove("authorizations");
    return payload.put("team_id", TEAM).put("event_time", second).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app_uninstalled", "tokens_revoked"})
  void deletes_the_token_at_once_where_it_is_thrown_out(String type) throws Exception {
    install();
    endpoint.app.port().post(from(TEAM), new Utterance.Notice("hello"));
    var second = clock.instant().getEpochSecond();

    assertThat(endpoint.sendJson(event(type, second - 300)).statusCode()).isEqualTo(200);
    assertThat(store.find(TEAM)).as("the event is older than the installation").isPresent();
    assertThat(endpoint.sendJson(event(type, second + 1)).statusCode()).isEqualTo(200);

    assertThat(store.find(TEAM)).isEmpty();
    assertThatExceptionOfType(ChatRefusedException.class)
        .isThrownBy(() -> endpoint.app.port().post(from(TEAM), new Utterance.Notice("hello")));
  }

  @Test
  void a_persons_token_that_is_revoked_changes_nothing() throws Exception {
    install();
    var event = event("tokens_revoked", clock.instant().getEpochSecond() + 1);

    endpoint.sendJson(event.replace("\"bot\"", "\"oauth\""));

    assertThat(store.find(TEAM)).isPresent();
  }

  @Test
  void says_that_a_token_was_revoked_of_which_slack_did_not_tell() throws Exception {
    install();
    endpoint.slack.revoke(TOKEN);

    assertThatExceptionOfType(ChatUnavailableException.class)
        .isThrownBy(() -> endpoint.app.port().post(from(TEAM), new Utterance.Notice("hello")))
        .withMessageContaining("token_revoked")
        .withMessageContaining("install the app again");
  }

  @Test
  void uses_the_new_token_after_a_second_installation() throws Exception {
    install();
    endpoint.app.port().post(from(TEAM), new Utterance.Notice("one"));
    clock.advance(Duration.ofMinutes(5));
    endpoint.slack.revoke(TOKEN);
    endpoint.slack.authorise("again", FakeInstallation.of("xoxb-a-newer-token-too", TEAM, "U0NEW"));

    assertThat(comeBack(begin(), "code=again").statusCode()).isEqualTo(200);
    endpoint.app.port().post(from(TEAM), new Utterance.Notice("two"));

    assertThat(endpoint.slack.posts().getLast().path("user").asText()).isEqualTo("U0NEW");
  }

  @Test
  void says_that_the_key_is_another_one() throws Exception {
    store.keep(
        new Installation(
            TEAM,
            new TokenCipher(TokenKey.random()).encrypted(TEAM, TOKEN),
            "U0OTHERBOT",
            "A0MUNSHI",
            List.of("chat:write"),
            clock.instant(),
            "U1"));

    assertThat(endpoint.app.problem().orElse("")).contains("slack.token-key", TEAM);
    assertThatExceptionOfType(ChatRefusedException.class)
        .isThrownBy(() -> endpoint.app.port().post(from(TEAM), new Utterance.Notice("hello")))
        .withMessageContaining("slack.token-key");
  }
}
