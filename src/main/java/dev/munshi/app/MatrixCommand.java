package dev.munshi.app;

import dev.munshi.chat.SetupFinding;
import dev.munshi.chat.matrix.MatrixCheckup;
import dev.munshi.store.Home;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code munshi matrix}: sets the bot up in Matrix. */
@Command(
    name = "matrix",
    description = "Sets the bot up in Matrix: says what is wrong.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class MatrixCommand {

  private final Terminal terminal;

  MatrixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "doctor",
      description =
          "Says what is wrong with the way to Matrix, and what to do; also while the bot runs.",
      mixinStandardHelpOptions = true)
  int doctor(
      @Mixin HomeOptions options,
      @Option(names = "--json", description = "each finding as a line of JSON") boolean json) {
    return Findings.print(terminal, findings(options), json);
  }

  private static List<SetupFinding> findings(HomeOptions options) {
    try {
      var matrix = options.settings().matrix();
      return matrix.isPresent()
          ? MatrixCheckup.of(matrix.get(), new Home(options.folder()).matrix())
          : List.of(
              SetupFinding.problem(
                  "settings",
                  "No key of Matrix's is set.",
                  "Make an account for the bot, then set matrix.homeserver, matrix.user,"
                      + " matrix.password and matrix.allow in munshi.yaml."));
    } catch (SettingsException e) {
      return Findings.of(e);
    }
  }
}
