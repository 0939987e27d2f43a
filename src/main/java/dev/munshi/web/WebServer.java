package dev.munshi.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.net.BindException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** Jetty with the page, the API, health, and the chat networks' endpoints. */
public final class WebServer implements AutoCloseable {

  private static final int MAX_REQUESTS = 1_000;

  /** A question that waits for a language model keeps its place, but no core. */
  private static final int LEAST_PLACES = 64;

  private static final long STOP_MILLIS = 3_000;

  /** What the console's token guards, beside the API. */
  private static final List<String> CONSOLE =
      List.of("", "/munshi.css", "/munshi.js", "/tell", "/digests", "/digests/*", "/digests.atom");

  private final Server server;

  private WebServer(Server server) {
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @throws WebServerException where the port is taken or the host is not this machine's
   */
  public static WebServer start(
      WebSettings settings, Console console, Readiness readiness, List<Endpoint> endpoints) {
    var server = new Server(threads());
    server.addConnector(connector(server, settings));
    server.setHandler(context(settings, console, readiness, endpoints));
    // for what never reaches the context, which has its own
    server.setErrorHandler(new PlainErrorHandler());
    server.setStopTimeout(STOP_MILLIS);
    try {
      server.start();
      return new WebServer(server);
    } catch (Exception e) {
      stop(server);
      throw new WebServerException(whyNot(settings, e), e);
    }
  }

  private static String whyNot(WebSettings settings, Exception e) {
    var where = settings.host() + ":" + settings.port();
    return e instanceof BindException || e.getCause() instanceof BindException
        ? where + " is taken by another program; choose another server.port"
        : "the web server cannot listen on " + where + ": " + e.getMessage();
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool();
    threads.setName("web");
    threads.setVirtualThreadsExecutor(new VirtualThreadPool(MAX_REQUESTS));
    return threads;
  }

  private static ServerConnector connector(Server server, WebSettings settings) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // Jetty's cache of headers is kept for each thread; with virtual threads that costs 98 KB each
    http.setHeaderCacheSize(0);
    http.addCustomizer(WebServer::refuseTrace);
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    return connector;
  }

  /** Servlets would answer it with the headers of the request, a token among them. */
  private static Request refuseTrace(Request request, HttpFields.Mutable responseHeaders) {
    if (HttpMethod.TRACE.is(request.getMethod())) {
      throw new HttpException.RuntimeException(HttpStatus.METHOD_NOT_ALLOWED_405);
    }
    return request;
  }

  private static ServletContextHandler context(
      WebSettings settings, Console console, Readiness readiness, List<Endpoint> endpoints) {
    var context = new ServletContextHandler("/");
    context.setErrorHandler(new PlainErrorHandler());
    var access = new AccessFilter(settings.token());
    var places = new Places(Math.max(LEAST_PLACES, 2 * Runtime.getRuntime().availableProcessors()));
    var tell = new TellServlet(console, places);
    var briefings = new BriefingServlet(console, places);
    var digests = new DigestsServlet(console, places);
    add(context, "/health/*", new HealthServlet(readiness));
    add(context, "/api/ask", new AskServlet(console, Clock.system(ZoneId.systemDefault()), places));
    add(context, "/api/about", new AboutServlet(console));
    add(context, "/", new PageServlet());
    filter(context, "/api/*", new LingeringFilter());
    filter(context, "/api/*", access);
    CONSOLE.forEach(path -> filter(context, path, access));
    TellServlet.PATHS.forEach(path -> add(context, path, tell));
    BriefingServlet.PATHS.forEach(path -> add(context, path, briefings));
    DigestsServlet.PATHS.forEach(path -> add(context, path, digests));
    for (var endpoint : endpoints) {
      filter(context, endpoint.path(), endpoint.guard());
      add(context, endpoint.path(), endpoint.servlet());
    }
    return context;
  }

  private static void add(ServletContextHandler context, String path, Servlet servlet) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  private static void filter(ServletContextHandler context, String path, Filter filter) {
    context.addFilter(new FilterHolder(filter), path, EnumSet.of(DispatcherType.REQUEST));
  }

  /** The port that it listens on. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new WebServerException("the web server does not stop", e);
    }
  }
}
