package dev.munshi.app;

import dev.munshi.corpus.FileSupply;
import dev.munshi.corpus.PageSupply;
import dev.munshi.corpus.Supply;
import dev.munshi.corpus.feeds.FeedSupply;
import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.corpus.fetching.HttpFetcher;
import dev.munshi.corpus.reading.ArticleFiles;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The files and pages that the command line names.
 *
 * @param files in the order given, folders in the order of their names
 * @param feeds files of feeds, in the order given
 * @param addresses of pages and feeds, in the order given
 * @param problems what was named and cannot be read, each with the reason
 */
record Sources(List<Path> files, List<Path> feeds, List<URI> addresses, List<Problem> problems) {

  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*");

  /** A path that leads to no article. */
  record Problem(String source, String reason) {}

  /**
   * @param names paths and addresses
   */
  static Sources of(List<String> names) {
    var files = new ArrayList<Path>();
    var feeds = new ArrayList<Path>();
    var addresses = new ArrayList<URI>();
    var problems = new ArrayList<Problem>();
    for (var name : names) {
      if (ADDRESS.matcher(name).matches()) {
        add(name, addresses, problems);
      } else {
        var path = Path.of(name);
        boolean isFeed = FeedSupply.reads(path) && Files.isRegularFile(path);
        if (isFeed) {
          feeds.add(path);
        } else {
          add(path, files, problems);
        }
      }
    }
    return new Sources(files, feeds, addresses, problems);
  }

  /**
   * Hands on the files, then what feeds lead to, then the pages.
   *
   * @param settings asked for only where there are feeds or pages
   */
  void supply(Supplier<FetchSettings> settings, Consumer<Supply> sink) {
    sink.accept(new FileSupply(files));
    if (!addresses.isEmpty() || !feeds.isEmpty()) {
      try (var fetcher = new HttpFetcher(settings.get(), InstantSource.system())) {
        feeds.forEach(feed -> sink.accept(FeedSupply.of(feed, fetcher)));
        sink.accept(new PageSupply(addresses, fetcher, page -> FeedSupply.of(page, fetcher)));
      }
    }
  }

  private static void add(String name, List<URI> addresses, List<Problem> problems) {
    try {
      addresses.add(new URI(name));
    } catch (URISyntaxException e) {
      problems.add(
          new Problem(name, "is not a web address: " + e.getReason() + " at " + e.getIndex()));
    }
  }

  /** The same, but refuses what lies in a home: it holds no articles, only what is made of them. */
  static Sources outside(Path home, List<String> names) {
    var inside = names.stream().filter(name -> isBelow(home, name)).toList();
    var sources = of(names.stream().filter(name -> !inside.contains(name)).toList());
    inside.forEach(
        name ->
            sources
                .problems()
                .add(new Problem(name, "is in the home " + home + ", which holds no articles")));
    return sources;
  }

  private static boolean isBelow(Path home, String name) {
    return !ADDRESS.matcher(name).matches() && real(Path.of(name)).startsWith(real(home));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static void add(Path path, List<Path> files, List<Problem> problems) {
    if (Files.isDirectory(path)) {
      var found = below(path, problems::add);
      files.addAll(found);
      if (found.isEmpty()) {
        problems.add(
            new Problem(
                path.toString(), "the folder holds no articles (" + ArticleFiles.KINDS + ")"));
      }
    } else if (!Files.exists(path)) {
      problems.add(new Problem(path.toString(), "there is no such file"));
    } else if (!ArticleFiles.readsNamed(path)) {
      problems.add(
          new Problem(
              path.toString(),
              "not a kind of file that is read ("
                  + ArticleFiles.KINDS
                  + ", and feeds "
                  + FeedSupply.KINDS
                  + ")"));
    } else {
      files.add(path);
    }
  }

  /**
   * The readable files below a folder; what is hidden is left out.
   *
   * @param problem told what cannot be looked into
   */
  static List<Path> below(Path folder, Consumer<Problem> problem) {
    var found = new ArrayList<Path>();
    try {
      var links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
      Files.walkFileTree(folder, links, Integer.MAX_VALUE, new Finding(found, problem));
    } catch (IOException e) {
      problem.accept(new Problem(folder.toString(), "the folder cannot be read"));
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static final class Finding extends SimpleFileVisitor<Path> {
    private final List<Path> found;
    private final Consumer<Problem> problem;
    private boolean inside;

    Finding(List<Path> found, Consumer<Problem> problem) {
      this.found = found;
      this.problem = problem;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = inside && isHidden(folder);
      inside = true;
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isHidden(file) && ArticleFiles.reads(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problem.accept(new Problem(file.toString(), "it cannot be read"));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
  }
}
