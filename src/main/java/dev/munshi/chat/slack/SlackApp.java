package dev.munshi.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.http.SlackHttpClient;
import dev.munshi.chat.ChatPort;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack, wired: the endpoint that hears it, and the port that speaks to it. One for each process,
 * as Bolt keeps threads. Thread-safe. Building it asks Slack nothing, so it never fails for Slack's
 * sake.
 */
public final class SlackApp implements AutoCloseable {

  /** Where {@link #filter()} and {@link #servlet()} belong, in this order. */
  public static final String PATH = "/slack/events";

  private static final String UNKNOWN_COMMAND =
      "I do not know this command. Mention me with the word help, and I say what I can do.";

  private static final int CALL_TIMEOUT_MILLIS = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);

  private final Slack slack;
  private final App app;
  private final Workspaces workspaces;
  private final SlackPort port;
  private final SlackSignatureFilter filter;

  /**
   * Wires everything; nothing is heard before the servlet is mounted.
   *
   * @param services what is heard is written down on the request's thread
   */
  public SlackApp(SlackSettings settings, SlackServices services) {
    var clock = services.clock();
    this.slack = connection(settings);
    var methods = slack.methods(settings.botToken());
    this.workspaces = new SingleWorkspace(methods, new BotIdentity(methods, clock));
    var privately = new PrivateReplies(workspaces, slack.getHttpClient());
    var admission = new SlackAdmission(settings.admission(), workspaces, clock);
    this.port = new SlackPort(workspaces, privately, admission, clock);
    this.filter = new SlackSignatureFilter(new RequestSignature(settings.signingSecret(), clock));
    this.app = bolt(settings, slack);
    new SlackListener(services.inbox(), workspaces).listenTo(app);
    new SlackCommands(services.inbox()).listenTo(app);
    new SlackShortcuts(services.inbox(), privately).listenTo(app);
    new AnswerActions(services, workspaces, privately, port).listenTo(app);
    app.start();
  }

  private static Slack connection(SlackSettings settings) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
    // The statistics cost a thread and an auth.test before the first call; the listeners log
    // bodies.
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    if (settings.isLocal()) {
      config.setProxyUrl(null);
    }
    // A call that broke off may have been obeyed: to try again blindly would post twice.
    var http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build();
    var client = new SlackHttpClient(http);
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }

  private static App bolt(SlackSettings settings, Slack slack) {
    var config =
        AppConfig.builder()
            .slack(slack)
            .signingSecret(settings.signingSecret())
            .singleTeamBotToken(settings.botToken())
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
    return request.getRequestType() == RequestType.Command
        ? Response.json(200, Map.of("response_type", "ephemeral", "text", UNKNOWN_COMMAND))
        : Response.ok();
  }

  /** The gate that must stand before {@link #servlet()}. */
  public Filter filter() {
    return filter;
  }

  /** Hears events and commands; does not verify them itself. */
  public HttpServlet servlet() {
    return new SlackAppServlet(app);
  }

  public ChatPort port() {
    return port;
  }

  /**
   * Why the bot cannot speak in Slack, in a sentence; empty where it can. Asks Slack where that is
   * due: then it waits for ten seconds at most.
   */
  public Optional<String> problem() {
    return workspaces.problem();
  }

  /** Gives back Bolt's threads and connections. */
  @Override
  public void close() throws Exception {
    app.stop();
    app.executorService().shutdown();
    slack.close();
  }
}
