package dev.munshi.app;

import dev.munshi.chat.matrix.MatrixSettings;
import dev.munshi.chat.slack.SlackApp;
import dev.munshi.chat.slack.SlackDelivery;
import dev.munshi.chat.slack.SlackSettings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi serve}. */
@Command(
    name = "serve",
    description =
        "Runs the bot: the page, the API, and Slack and Matrix where they are configured.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = options.settings();
    var home = options.home();
    var end = new CountDownLatch(1);
    try (var bot = new Bot(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bot, end), "stop"));
      var progress = terminal.progress();
      var open = OpenHome.forWriting(home, home.lock(), settings.embedding(), progress);
      int port = bot.start(open, progress);
      terminal
          .err()
          .println(
              "Munshi is ready: http://%s:%d/%s"
                  .formatted(
                      settings.web().host(),
                      port,
                      settings.slack().map(ServeCommand::heard).orElse("")
                          + settings.matrix().map(ServeCommand::heard).orElse("")));
      end.await();
    }
    return 0;
  }

  private static String heard(SlackSettings slack) {
    return switch (slack.delivery()) {
      case SlackDelivery.Requests _ -> " and " + SlackApp.PATH;
      case SlackDelivery.Socket _ -> " and Slack's Socket Mode";
    };
  }

  private static String heard(MatrixSettings matrix) {
    return " and Matrix at " + matrix.homeserver();
  }

  private static void stop(Bot bot, CountDownLatch end) {
    bot.close();
    end.countDown();
  }
}
