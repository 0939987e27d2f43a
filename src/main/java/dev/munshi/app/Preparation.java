package dev.munshi.app;

import dev.munshi.corpus.Outcome.Status;
import dev.munshi.store.Home;
import dev.munshi.store.UnusableHomeException;
import java.nio.file.Files;
import java.util.HashSet;

/** Makes a home ready for questions: a new one begins with the corpus that ships. */
final class Preparation {

  private final Settings settings;
  private final Progress progress;

  Preparation(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Opens a home for questions; prepares it first where that is needed and nobody else does. */
  OpenHome open(Home home) {
    if (!OpenHome.isPrepared(home)) {
      var lock = home.tryLock();
      if (lock.isPresent()) {
        try (var open = OpenHome.forWriting(home, lock.get(), settings.embedding(), progress)) {
          open.catchUp(progress);
          if (open.articles().count() == 0) {
            takeInCorpus(open);
          }
        }
      } else {
        throw new UnusableHomeException(
            "the home " + home.folder() + " is being prepared by another process; try again soon",
            null);
      }
    }
    var open = OpenHome.forReading(home, settings.embedding());
    open.awaitedModel()
        .ifPresent(
            model ->
                progress.say(
                    "Passages are found by the built-in model until serve or ingest has embedded"
                        + " them with "
                        + model
                        + "."));
    return open;
  }

  /** Brings in the corpus folder: into a new home, or into one that began with it. */
  void followCorpus(OpenHome open) {
    if (open.articles().count() == 0 || open.articles().hasSourcesBelow(settings.corpus() + "/")) {
      takeInCorpus(open);
    }
  }

  private void takeInCorpus(OpenHome open) {
    var folder = settings.corpus();
    if (!Files.isDirectory(folder)) {
      progress.say("There is no corpus folder " + folder + "; ingest articles to begin.");
      return;
    }
    var sources = Sources.below(folder);
    sources
        .problems()
        .forEach(problem -> progress.say("failed: " + problem.source() + ": " + problem.reason()));
    var statuses = new HashSet<Status>();
    new FolderIngest(open.library(), progress)
        .run(
            "reading " + folder.getFileName(),
            sources,
            outcome -> {
              statuses.add(outcome.status());
              if (outcome.status() == Status.FAILED) {
                progress.say("failed: " + outcome.source() + ": " + outcome.reason());
              }
            });
    if (statuses.contains(Status.ADDED) || statuses.contains(Status.UPDATED)) {
      progress.say("%,d articles are ready.".formatted(open.articles().count()));
    }
  }
}
