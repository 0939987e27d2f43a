package dev.munshi.chat.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import dev.munshi.chat.ChatPort;
import dev.munshi.store.InstallationStore;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack, wired: the endpoint that hears it, and the port that speaks to it. One for each process,
 * as Bolt keeps threads. Thread-safe. Building it asks Slack nothing, so it never fails for Slack's
 * sake.
 */
public final class SlackApp implements AutoCloseable {

  /** Where events, commands and buttons arrive. */
  public static final String PATH = "/slack/events";

  /** Where a person begins to install the app, and where Slack sends them back to. */
  public static final String INSTALL_PATH = "/slack/install";

  public static final String CALLBACK_PATH = "/slack/oauth/callback";

  private static final Duration SOCKET_CHECK = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);

  /** A path of ours, the gate that must stand before it, and what answers there. */
  public record Mount(String path, Filter guard, HttpServlet servlet) {}

  private final Slack slack;
  private final App app;
  private final Workspaces workspaces;
  private final SlackPort port;
  private final Errands errands = new Errands();
  private final List<Mount> mounts = new ArrayList<>();
  private final Optional<SlackSocket> socket;

  /**
   * Wires everything; nothing is heard before the mounts are mounted, or {@link #start} is called.
   *
   * @param services what is heard is written down before Slack is told that it was
   */
  public SlackApp(SlackSettings settings, SlackServices services) {
    var clock = services.clock();
    this.slack = SlackConnection.to(settings);
    this.workspaces = workspaces(settings, services.installations(), clock);
    var privately = new PrivateReplies(workspaces, slack.getHttpClient());
    var admission = new SlackAdmission(settings.admission(), workspaces, clock);
    this.port = new SlackPort(workspaces, privately, admission, services);
    this.app = bolt(slack);
    new SlackListener(services, workspaces).listenTo(app);
    new SlackCommands(services.inbox()).listenTo(app);
    new SlackShortcuts(services.inbox(), privately).listenTo(app);
    var talking = new AnswerActions.Talking(workspaces, privately, port);
    new AnswerActions(services, talking, errands).listenTo(app);
    listenAtHome(services, settings.admission().admins());
    new UninstallListener(workspaces, clock).listenTo(app);
    app.start();
    this.socket = delivery(settings.delivery(), clock);
  }

  private void listenAtHome(SlackServices services, Set<String> admins) {
    var orders = new HomeOrders(services, admins);
    var pages = new HomePages(services, workspaces, port, orders);
    new SlackHome(workspaces, pages, orders, errands).listenTo(app);
    new OrderWindows(orders, pages, port, errands).listenTo(app);
  }

  private Workspaces workspaces(
      SlackSettings settings, InstallationStore store, InstantSource clock) {
    return switch (settings.tokens()) {
      case SlackTokens.OneWorkspace one -> {
        var methods = slack.methods(one.botToken());
        yield new SingleWorkspace(methods, new BotIdentity(methods, clock));
      }
      case SlackTokens.ManyWorkspaces many -> {
        var installed = new InstalledWorkspaces(many, store, slack::methods);
        var install = new InstallServlet(settings.apiUrl(), many.clientId(), store, clock);
        var parts = new CallbackServlet.Parts(many, slack.methods(), store, installed);
        mounts.add(new Mount(INSTALL_PATH, new InstallPage(), install));
        mounts.add(new Mount(CALLBACK_PATH, new InstallPage(), new CallbackServlet(parts, clock)));
        yield installed;
      }
    };
  }

  private Optional<SlackSocket> delivery(SlackDelivery delivery, InstantSource clock) {
    return switch (delivery) {
      case SlackDelivery.Requests requests -> {
        var signature = new RequestSignature(requests.signingSecret(), clock);
        mounts.add(new Mount(PATH, new SlackSignatureFilter(signature), new SlackAppServlet(app)));
        yield Optional.empty();
      }
      case SlackDelivery.Socket s ->
          Optional.of(new SlackSocket(slack, app, s.appToken(), SOCKET_CHECK));
    };
  }

  private static App bolt(Slack slack) {
    var config =
        AppConfig.builder()
            .slack(slack)
            .signingSecret(null)
            .singleTeamBotToken(null)
            .clientId(null)
            .clientSecret(null)
            .allEventsApiAutoAckEnabled(true)
            .unmatchedRequestHandler(SlackApp::unmatched)
            .build();
    // Not Bolt's own chain: it calls auth.test at start and fails without it, and our filter
    // verifies.
    var chain = new ArrayList<Middleware>();
    chain.add(SlackApp::guarded);
    chain.add(new SSLCheck(null));
    return new App(config, chain);
  }

  /**
   * Turns what handlers throw into a status: Bolt would acknowledge an event whose handler answered
   * anything but 200, and answers 500 to what is thrown.
   */
  private static Response guarded(Request<?> request, Response response, MiddlewareChain chain)
      throws Exception {
    try {
      return chain.next(request);
    } catch (NotTakenInException e) {
      LOG.error("A message from Slack could not be written down; Slack will send it again", e);
      return Response.error(503);
    } catch (RuntimeException e) {
      LOG.warn("A request that Slack signed could not be understood", e);
      return Response.error(400);
    }
  }

  /** A button of yesterday's message has no handler today: Slack would show an error for a 404. */
  private static Response unmatched(Request<?> request) {
    LOG.info("Slack sent a {} that nothing here is for", request.getRequestType());
    return Response.ok();
  }

  /** What must be within Slack's and browsers' reach. */
  public List<Mount> mounts() {
    return List.copyOf(mounts);
  }

  /** Begins to hear over the socket, where there is one; returns at once. */
  public void start() {
    socket.ifPresent(SlackSocket::start);
  }

  public ChatPort port() {
    return port;
  }

  /**
   * Why the bot cannot hear or speak in Slack, in a sentence; empty where it can. Asks Slack where
   * that is due: then it waits for ten seconds at most.
   */
  public Optional<String> problem() {
    return workspaces.problem().or(() -> socket.flatMap(SlackSocket::problem));
  }

  /** Gives back Bolt's threads and connections. */
  @Override
  public void close() throws Exception {
    if (socket.isPresent()) {
      socket.get().close();
    }
    errands.close();
    app.stop();
    app.executorService().shutdown();
    slack.close();
  }
}
