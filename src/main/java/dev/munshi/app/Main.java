package dev.munshi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.langchain4j.exception.NonRetriableException;
import dev.munshi.index.IndexFailedException;
import dev.munshi.store.StoreFailedException;
import dev.munshi.store.UnusableHomeException;
import dev.munshi.web.WebServerException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code munshi}: the command line. Exit codes: 0 done, 1 something failed, 2 wrong use. */
@Command(
    name = "munshi",
    description = "Answers questions from news articles and cites every statement.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

  /** Lucene says at each start that a module of the JDK's would make it faster. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    if (args.length > 0 && args[0].equals("ask")) {
      // an answer shows while it comes: a line of the log would stand in its midst
      System.setProperty("munshi.log", "WARN");
    }
    System.exit(run(Terminal.ofProcess(), args));
  }

  static int run(Terminal terminal, String... args) {
    var commands = new CommandLine(new Main());
    for (var command :
        List.of(
            new ServeCommand(terminal),
            new IngestCommand(terminal),
            new RemoveCommand(terminal),
            new ReadCommand(terminal),
            new SearchCommand(terminal),
            new AskCommand(terminal),
            new CheckCommand(terminal),
            new SummaryCommand(terminal),
            new TimelineCommand(terminal),
            new PromisesCommand(terminal),
            new DigestCommand(terminal),
            new WatchCommand(terminal),
            new EvalCommand(terminal),
            new SourcesCommand(terminal),
            new FeedbackCommand(terminal),
            new SlackCommand(terminal),
            new MatrixCommand(terminal))) {
      commands.addSubcommand(command);
    }
    return commands
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(terminal.out(), true, UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, UTF_8))
        .setExecutionExceptionHandler(said(terminal))
        .execute(args);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Name a command.");
    }
  }

  /** Says in one sentence what a person can understand; the rest is a fault and goes to the log. */
  private static IExecutionExceptionHandler said(Terminal terminal) {
    return (e, command, parsed) -> {
      switch (e) {
        case UnusableHomeException _,
            SettingsException _,
            WebServerException _,
            StoreFailedException _,
            IndexFailedException _ ->
            terminal.say("munshi: " + e.getMessage());
        case UncheckedIOException _ -> terminal.say("munshi: " + cause(e));
        case NonRetriableException _ -> terminal.say("munshi: " + e.getMessage());
        default -> {
          LoggerFactory.getLogger(Main.class).error("munshi failed", e);
          terminal.say("munshi: something went wrong: " + e);
        }
      }
      return 1;
    };
  }

  private static String cause(Throwable e) {
    var cause = e.getCause() == null ? e : e.getCause();
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** The version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"munshi " + (version == null ? "from the sources" : version)};
    }
  }
}
