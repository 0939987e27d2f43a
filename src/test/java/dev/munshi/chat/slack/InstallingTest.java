package dev.munshi.chat.slack;

import static dev.munshi.testing.FakeSlack.CLIENT_ID;
import static dev.munshi.testing.FakeSlack.CLIENT_SECRET;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.Installation;
import dev.munshi.store.InstallationStore;
import dev.munshi.testing.FakeInstallation;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallingTest {

  private static final String TEAM = "T0OTHER";
  private static final String TOKEN = "xoxb-the-other-teams-token";
  private static final FakeInstallation OTHER = FakeInstallation.of(TOKEN, TEAM, "U0OTHERBOT");
  private static final TokenKey KEY = TokenKey.random();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final SettableClock clock = new SettableClock(SlackEndpoint.NOW);
  private Database database;
  private InstallationStore store;
  private SlackEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    database = Database.openAndMigrate(Home.at(folder));
    store = new InstallationStore(database);
    endpoint = endpoint(Set.of());
  }

  private SlackEndpoint endpoint(Set<String> workspaces) throws Exception {
    return new SlackEndpoint(
        slack ->
            new SlackSettings(
                new SlackTokens.ManyWorkspaces(CLIENT_ID, CLIENT_SECRET, KEY, workspaces),
                new SlackDelivery.Requests(SignedRequests.SECRET),
                slack.apiUrl()),
        store,
        clock);
  }

  @AfterEach
  void stop() throws Exception {
    endpoint.close();
    database.close();
  }

  /** A browser that was sent to Slack. */
  private record Begun(URI authorize, String cookie) {
    String state() {
      return authorize.getQuery().replaceFirst(".*state=", "");
    }
  }

  private HttpResponse<String> get(String pathAndQuery, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(endpoint.origin.resolve(pathAndQuery));
    return endpoint.send(request.header("Cookie", cookie).build());
  }

  private Begun begin() throws Exception {
    var sent = get(SlackApp.INSTALL_PATH, "none=1");
    assertThat(sent.statusCode()).isEqualTo(302);
    var cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/slack", "Max-Age=600");
    return new Begun(
        URI.create(sent.headers().firstValue("Location").orElseThrow()),
        cookie.replaceFirst(";.*", ""));
  }

  private HttpResponse<String> comeBack(Begun begun, String query) throws Exception {
    return get(SlackApp.CALLBACK_PATH + "?state=" + begun.state() + "&" + query, begun.cookie());
  }

  private void install() throws Exception {
    endpoint.slack.authorise("code", OTHER);
    var page = comeBack(begin(), "code=code");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
  }

  private static Message from(String team) {
    return new Message("slack", "k", team, "C1", "1.0", "U1", "hello", null, 0);
  }

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

  @Test
  void hears_and_speaks_in_each_workspace_with_its_own_token() throws Exception {
    install();

    endpoint.sendJson(mention(TEAM));
    assertThat(endpoint.inbox.accepted()).extracting(Message::team).containsExactly(TEAM);
    endpoint.app.port().post(from(TEAM), new Utterance.Notice("hello"));

    assertThat(endpoint.slack.posts()).singleElement().satisfies(InstallingTest::isOfOther);
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
    assertThat(endpoint.slack.posts()).singleElement().satisfies(InstallingTest::isOfOther);
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
