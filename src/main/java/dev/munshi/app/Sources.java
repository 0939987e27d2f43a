package dev.munshi.app;

import dev.munshi.corpus.FileSupply;
import dev.munshi.corpus.PageSupply;
import dev.munshi.corpus.Supply;
import dev.munshi.corpus.feeds.FeedSupply;
import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.corpus.fetching.HttpFetcher;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The files and pages that the command line names.
 *
 * @param files in the order given, folders in the order of their names
 * @param feeds files of feeds, in the order given
 * @param addresses of pages and feeds, in the order given
 * @param problems what was named and cannot be read, each with the reason
 * @param folders those of which all that is in them was seen
 * @param others how many files in folders are of kinds that are not read
 */
record Sources(
    List<Path> files,
    List<Path> feeds,
    List<URI> addresses,
    List<Problem> problems,
    List<Path> folders,
    int others) {

  /** A path that leads to no article. */
  record Problem(String source, String reason) {}

  Sources {
    files = List.copyOf(files);
    feeds = List.copyOf(feeds);
    addresses = List.copyOf(addresses);
    problems = List.copyOf(problems);
    folders = List.copyOf(folders);
  }

  /**
   * @param names paths and addresses
   */
  static Sources of(List<String> names) {
    var finding = new SourceFinding();
    names.forEach(finding::add);
    return finding.found();
  }

  /** The same, but refuses what lies in a home: it holds no articles, only what is made of them. */
  static Sources outside(Path home, List<String> names) {
    var finding = new SourceFinding();
    for (var name : names) {
      if (SourceFinding.isBelow(home, name)) {
        finding.problem(name, "is in the home " + home + ", which holds no articles");
      } else {
        finding.add(name);
      }
    }
    return finding.found();
  }

  /** What a folder holds; what is hidden is left out. */
  static Sources below(Path folder) {
    var finding = new SourceFinding();
    finding.walk(folder);
    return finding.found();
  }

  /**
   * Hands on the files, then what comes from the web.
   *
   * @param settings asked for only where there are feeds or pages
   */
  void supply(Supplier<FetchSettings> settings, Consumer<Supply> sink) {
    sink.accept(new FileSupply(files));
    fromWeb(settings, sink);
  }

  /** Hands on what feeds lead to, then the pages. */
  void fromWeb(Supplier<FetchSettings> settings, Consumer<Supply> sink) {
    if (isOnWeb()) {
      try (var fetcher = new HttpFetcher(settings.get(), InstantSource.system())) {
        feeds.forEach(feed -> sink.accept(FeedSupply.of(feed, fetcher)));
        sink.accept(new PageSupply(addresses, fetcher, page -> FeedSupply.of(page, fetcher)));
      }
    }
  }

  boolean isOnWeb() {
    return !addresses.isEmpty() || !feeds.isEmpty();
  }
}
