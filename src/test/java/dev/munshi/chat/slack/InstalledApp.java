package dev.munshi.chat.slack;

import static dev.munshi.testing.FakeSlack.CLIENT_ID;
import static dev.munshi.testing.FakeSlack.CLIENT_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Message;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.InstallationStore;
import dev.munshi.testing.FakeInstallation;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.SignedRequests;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint of an app that workspaces install, and a browser that does so. */
abstract class InstalledApp {

  static final String TEAM = "T0OTHER";
  static final String TOKEN = "xoxb-the-other-teams-token";
  static final FakeInstallation OTHER = FakeInstallation.of(TOKEN, TEAM, "U0OTHERBOT");
  static final TokenKey KEY = TokenKey.random();

  @TempDir Path folder;

  final SettableClock clock = new SettableClock(SlackEndpoint.NOW);
  Database database;
  InstallationStore store;
  SlackEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    database = Database.openAndMigrate(Home.at(folder));
    store = new InstallationStore(database);
    endpoint = endpoint(Set.of());
  }

  SlackEndpoint endpoint(Set<String> workspaces) throws Exception {
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
  record Begun(URI authorize, String cookie) {
    String state() {
      return authorize.getQuery().replaceFirst(".*state=", "");
    }
  }

  HttpResponse<String> get(String pathAndQuery, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(endpoint.origin.resolve(pathAndQuery));
    return endpoint.send(request.header("Cookie", cookie).build());
  }

  Begun begin() throws Exception {
    var sent = get(SlackApp.INSTALL_PATH, "none=1");
    assertThat(sent.statusCode()).isEqualTo(302);
    var cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/slack", "Max-Age=600");
    return new Begun(
        URI.create(sent.headers().firstValue("Location").orElseThrow()),
        cookie.replaceFirst(";.*", ""));
  }

  HttpResponse<String> comeBack(Begun begun, String query) throws Exception {
    return get(SlackApp.CALLBACK_PATH + "?state=" + begun.state() + "&" + query, begun.cookie());
  }

  void install() throws Exception {
    endpoint.slack.authorise("code", OTHER);
    var page = comeBack(begin(), "code=code");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
  }

  static Message from(String team) {
    return new Message("slack", "k", team, "C1", "1.0", "U1", "hello", null);
  }
}
