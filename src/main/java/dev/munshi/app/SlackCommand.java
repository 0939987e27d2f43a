package dev.munshi.app;

import dev.munshi.chat.SetupFinding;
import dev.munshi.chat.slack.SlackCheckup;
import dev.munshi.chat.slack.TokenKey;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code munshi slack}: sets the bot up in Slack. */
@Command(
    name = "slack",
    description = "Sets the bot up in Slack: its manifest, a key, and what is wrong.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class SlackCommand implements Runnable {

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  SlackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw wrong("Name a command: manifest, doctor or key.");
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  @Command(
      name = "manifest",
      description =
          "Prints the manifest from which Slack makes the app: at https://api.slack.com/apps, Create"
              + " New App > From a manifest.",
      mixinStandardHelpOptions = true)
  int manifest(
      @Option(
              names = "--url",
              paramLabel = "URL",
              converter = PublicAddress.class,
              description = "where Slack reaches the bot, such as https://munshi.example.com")
          @Nullable URI address,
      @Option(names = "--socket", description = "for Socket Mode, without a public address")
          boolean socket) {
    if ((address == null) != socket) {
      throw wrong("Give either --url https://HOST, or --socket.");
    }
    terminal.print(address == null ? SlackManifest.overSocket() : SlackManifest.reachedAt(address));
    return 0;
  }

  @Command(
      name = "key",
      description = "Prints a new slack.token-key, under which OAuth's tokens are kept.",
      mixinStandardHelpOptions = true)
  int key() {
    terminal.print(TokenKey.random().base64());
    return 0;
  }

  @Command(
      name = "doctor",
      description = "Says what is wrong with the way to Slack, and what to click or type.",
      mixinStandardHelpOptions = true)
  int doctor(
      @Mixin HomeOptions options,
      @Option(
              names = "--url",
              paramLabel = "URL",
              converter = PublicAddress.class,
              description = "where Slack reaches the bot: looks whether it does")
          @Nullable URI address,
      @Option(names = "--json", description = "each finding as a line of JSON") boolean json) {
    return Findings.print(terminal, findings(options, address), json);
  }

  private static List<SetupFinding> findings(HomeOptions options, @Nullable URI address) {
    try {
      var slack = options.settings().slack();
      return slack.isPresent()
          ? SlackCheckup.of(slack.get(), address, Clock.systemUTC())
          : List.of(
              new SetupFinding(
                  "settings",
                  "No key of Slack's is set.",
                  "Make the app with ./munshi slack manifest, then set slack.bot-token and"
                      + " slack.signing-secret in munshi.yaml."));
    } catch (SettingsException e) {
      return Findings.of(e);
    }
  }
}
