package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.corpus.Library;
import dev.munshi.corpus.Outcome;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.corpus.feeds.FeedSupply;
import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.corpus.reading.ArticleFiles;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.UnusableHomeException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
  private final IngestSummary summary = new IngestSummary();

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "one line of JSON for each source")
  private boolean json;

  @Option(names = "--dry-run", description = "says what would happen, and changes nothing")
  private boolean dryRun;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH or URL",
      description =
          "files or folders: "
              + ArticleFiles.KINDS
              + "; feeds: "
              + FeedSupply.KINDS
              + "; pages and feeds on the web")
  private List<String> names = List.of();

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    var sources = Sources.outside(options.folder(), names);
    sources.problems().forEach(problem -> tell(failed(problem)));
    if (dryRun) {
      preview(sources);
    } else {
      ingest(sources);
    }
    summary.note(
        sources.others(), "file of another kind was skipped", "files of other kinds were skipped");
    if (dryRun) {
      terminal.say("Nothing was changed; this is what would happen:");
    }
    summary.lines().forEach(terminal::say);
    return summary.has(Status.FAILED) ? 1 : 0;
  }

  private void ingest(Sources sources) throws InterruptedException {
    var home = options.home();
    var progress = terminal.progress();
    var embedding = options.settings().embedding();
    try (var open = OpenHome.forWriting(home, home.lock(), embedding, progress)) {
      open.catchUp(progress);
      var library = open.library();
      int gone = new FolderIngest(library, progress).run("taking in", sources, this::tell);
      ingestFromWeb(sources, library);
      open.modelSwitch(library, Runnable::run).runPatiently(progress);
      summary.note(
          gone,
          "article is no longer at its source; it is kept and marked",
          "articles are no longer at their source; they are kept and marked");
    }
  }

  private void ingestFromWeb(Sources sources, Library library) {
    if (sources.isOnWeb()) {
      try (var bar = terminal.progress().of("fetching", 0)) {
        sources.fromWeb(
            this::fetching,
            supply ->
                library.ingest(
                    supply,
                    outcome -> {
                      bar.step(1);
                      tell(outcome);
                    }));
      }
    }
  }

  private FetchSettings fetching() {
    return options.settings().fetching();
  }

  private void preview(Sources sources) {
    preview(
        known ->
            sources.supply(this::fetching, supply -> Library.preview(known, supply, this::tell)));
  }

  private void preview(Consumer<Optional<ArticleStore>> work) {
    var folder = options.folder();
    if (!Files.exists(folder.resolve(Home.DATABASE))) {
      work.accept(Optional.empty());
      return;
    }
    var home = Home.at(folder);
    if (!Database.isCurrent(home)) {
      throw new UnusableHomeException(
          "the home " + folder + " was not written by this version; open it without --dry-run once",
          null);
    }
    try (var database = Database.open(home)) {
      work.accept(Optional.of(new ArticleStore(database)));
    }
  }

  private static Outcome failed(Sources.Problem problem) {
    return new Outcome(problem.source(), Status.FAILED, problem.reason(), null);
  }

  private void tell(Outcome outcome) {
    summary.count(outcome);
    if (json) {
      terminal.print(
          JsonNodeFactory.instance
              .objectNode()
              .put("source", outcome.source())
              .put("status", IngestSummary.name(outcome.status()))
              .put("reason", outcome.reason())
              .put("article", outcome.article()));
    } else if (outcome.status() == Status.FAILED) {
      terminal.say("failed: " + outcome.source() + ": " + outcome.reason());
    } else if (dryRun) {
      terminal.print(IngestSummary.name(outcome.status()) + ": " + outcome.source());
    }
  }
}
