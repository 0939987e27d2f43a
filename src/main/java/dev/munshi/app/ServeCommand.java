package dev.munshi.app;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.Dispatcher;
import dev.munshi.chat.DurableInbox;
import dev.munshi.chat.Workers;
import dev.munshi.chat.slack.SlackApp;
import dev.munshi.web.Console;
import dev.munshi.web.Endpoint;
import dev.munshi.web.Readiness;
import dev.munshi.web.WebServer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi serve}. */
@Command(
    name = "serve",
    description = "Runs the bot: the page, the API, and Slack where it is configured.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = options.settings();
    var home = options.home();
    try (var running = new Running(settings)) {
      running.start(OpenHome.forWriting(home, home.lock(), terminal.progress()), terminal);
      running.awaitEnd();
    }
    return 0;
  }

  /** The parts of a bot that runs, closed in the opposite order of their start. */
  private static final class Running implements AutoCloseable, Console {
    private static final List<String> EXAMPLES =
        List.of(
            "When did Meta meet the National Social Media Coordination Working Group?",
            "Who drafted the Citizen Protection Rules?",
            "Who led the OIC delegation?",
            "What share of PTA's requests does Twitter comply with?");

    private final Settings settings;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Readiness readiness = new Readiness();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Optional<OpenHome> prepared = Optional.empty();

    Running(Settings settings) {
      this.settings = settings;
    }

    void start(OpenHome open, Terminal terminal) {
      parts.push(open);
      readiness.check(
          "articles",
          () -> prepared.isPresent() ? Optional.empty() : Optional.of("they are being read"));
      var inbox = new DurableInbox(open.jobs(), clock);
      var slack = settings.slack().map(s -> new SlackApp(s, inbox, clock));
      slack.ifPresent(parts::push);
      slack.ifPresent(app -> readiness.check("slack", app::problem));
      var endpoints = slack.map(Running::endpoint).stream().toList();
      var web = WebServer.start(settings.web(), this, readiness, endpoints);
      parts.push(web);
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
      open.catchUp(terminal.progress());
      new Preparation(settings, terminal.progress()).followCorpus(open);
      var dispatcher = new Dispatcher(open.answerer(settings.threshold()), clock);
      List<ChatPort> ports = slack.map(SlackApp::port).stream().<ChatPort>map(p -> p).toList();
      int width = Runtime.getRuntime().availableProcessors();
      parts.push(Workers.start(inbox, dispatcher, ports, width));
      prepared = Optional.of(open);
      terminal
          .err()
          .println(
              "Munshi is ready: http://%s:%d/%s"
                  .formatted(
                      settings.web().host(),
                      web.port(),
                      slack.isPresent() ? " and " + SlackApp.PATH : ""));
    }

    private static Endpoint endpoint(SlackApp slack) {
      return new Endpoint(SlackApp.PATH, slack.filter(), slack.servlet());
    }

    void awaitEnd() throws InterruptedException {
      end.await();
    }

    @Override
    public Optional<Answerer> answerer() {
      return prepared.map(open -> open.answerer(settings.threshold()));
    }

    @Override
    public Optional<Coverage> coverage() {
      return prepared.map(open -> open.holdings().coverage(List.of()));
    }

    @Override
    public List<String> examples() {
      return EXAMPLES;
    }

    private void stop() {
      close();
      end.countDown();
    }

    @Override
    public synchronized void close() {
      while (!parts.isEmpty()) {
        try {
          parts.pop().close();
        } catch (Exception e) {
          LOG.warn("stopping: {}", e.getMessage());
        }
      }
    }
  }
}
