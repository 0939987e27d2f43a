package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.corpus.Outcome;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.corpus.reading.ArticleFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code munshi ingest}. */
@Command(
    name = "ingest",
    description = "Takes articles in; what has not changed costs nothing.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "one line of JSON for each source")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH or URL",
      description =
          "files or folders: "
              + ArticleFiles.KINDS
              + "; feeds: .xml .rss .atom .json; pages and feeds on the web")
  private List<String> names = List.of();

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var home = options.home();
    var sources = Sources.outside(home.folder(), names);
    sources.problems().forEach(problem -> tell(failed(problem)));
    try (var open = OpenHome.forWriting(home, home.lock(), terminal.progress());
        var bar = terminal.progress().of("taking in", 0)) {
      open.catchUp(terminal.progress());
      var library = open.library();
      sources.supply(
          () -> options.settings().fetching(),
          supply ->
              library.ingest(
                  supply,
                  outcome -> {
                    bar.step(1);
                    tell(outcome);
                  }));
    }
    terminal.err().println(summary());
    return counts.containsKey(Status.FAILED) ? 1 : 0;
  }

  private static Outcome failed(Sources.Problem problem) {
    return new Outcome(problem.source(), Status.FAILED, problem.reason(), null);
  }

  private void tell(Outcome outcome) {
    counts.merge(outcome.status(), 1, Integer::sum);
    if (json) {
      terminal.print(
          JsonNodeFactory.instance
              .objectNode()
              .put("source", outcome.source())
              .put("status", name(outcome.status()))
              .put("reason", outcome.reason())
              .put("article", outcome.article()));
    } else if (outcome.status() == Status.FAILED) {
      terminal.err().println("failed: " + outcome.source() + ": " + outcome.reason());
    }
  }

  private String summary() {
    var said = new StringBuilder();
    counts.forEach(
        (status, count) ->
            said.append(said.isEmpty() ? "" : ", ").append(count).append(' ').append(name(status)));
    return said.isEmpty() ? "nothing to take in" : said.toString();
  }

  private static String name(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
