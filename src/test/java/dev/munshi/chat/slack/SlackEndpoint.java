package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.chat.Desks;
import dev.munshi.store.InstallationStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * The whole endpoint on a real Jetty, with a stand-in for Slack behind it and an inbox in memory.
 */
final class SlackEndpoint implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  final FakeSlack slack = new FakeSlack(InstantSource.fixed(NOW));
  final RecordingInbox inbox = new RecordingInbox();
  final ReplyStore replies;
  final SlackApp app;

  /** Nothing as long as the articles are being read: at first. */
  volatile Optional<Desks> desks = Optional.empty();

  final SignedRequests requests;

  /** Its address up to the port. */
  final URI origin;

  private final Server server = new Server();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  SlackEndpoint() throws Exception {
    this(
        slack -> new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl()),
        null,
        InstantSource.fixed(NOW));
  }

  /**
   * @param settings made for the stand-in
   * @param store where many workspaces need one
   */
  SlackEndpoint(
      Function<FakeSlack, SlackSettings> settings,
      @Nullable InstallationStore store,
      InstantSource clock)
      throws Exception {
    var made = Services.with(inbox, store, clock);
    replies = made.replies();
    app =
        new SlackApp(
            settings.apply(slack),
            new SlackServices(inbox, replies, made.installations(), () -> desks, clock));
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler());
    server.start();
    origin = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    requests = new SignedRequests(origin.resolve(SlackApp.PATH), SignedRequests.SECRET, clock);
  }

  private ServletContextHandler handler() {
    var handler = new ServletContextHandler("/");
    for (var mount : app.mounts()) {
      var guard = new FilterHolder(mount.guard());
      handler.addFilter(guard, mount.path(), EnumSet.of(DispatcherType.REQUEST));
      handler.addServlet(new ServletHolder(mount.servlet()), mount.path());
    }
    return handler;
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    var limited = HttpRequest.newBuilder(request, (name, value) -> true);
    return client.send(
        limited.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(UTF_8));
  }

  HttpResponse<String> sendJson(String body) throws Exception {
    return send(requests.json(body));
  }

  @Override
  public void close() throws Exception {
    server.stop();
    client.close();
    app.close();
    slack.close();
  }
}
