package dev.munshi.app;

import dev.munshi.corpus.feeds.FeedSupply;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** Looks up what names on the command line stand for. */
final class SourceFinding extends SimpleFileVisitor<Path> {

  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*");

  private final List<Path> files = new ArrayList<>();
  private final List<Path> feeds = new ArrayList<>();
  private final List<URI> addresses = new ArrayList<>();
  private final List<Sources.Problem> problems = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private int others;
  private final List<Path> inFolder = new ArrayList<>();
  private boolean inside;

  Sources found() {
    return new Sources(files, feeds, addresses, problems, folders, others);
  }

  /** Whether it is the name of a path at or below this folder, symbolic links followed. */
  static boolean isBelow(Path folder, String name) {
    return !ADDRESS.matcher(name).matches() && real(Path.of(name)).startsWith(real(folder));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  void problem(String source, String reason) {
    problems.add(new Sources.Problem(source, reason));
  }

  /**
   * @param name a path or an address
   */
  void add(String name) {
    if (ADDRESS.matcher(name).matches()) {
      addAddress(name);
    } else {
      add(Path.of(name));
    }
  }

  private void addAddress(String name) {
    try {
      addresses.add(new URI(name));
    } catch (URISyntaxException e) {
      problem(name, "is not a web address: " + e.getReason() + " at " + e.getIndex());
    }
  }

  private void add(Path path) {
    if (Files.isDirectory(path)) {
      if (!walk(path)) {
        problem(path.toString(), "the folder holds no articles (" + ArticleFiles.KINDS + ")");
      }
    } else if (!Files.exists(path)) {
      problem(path.toString(), "there is no such file");
    } else if (FeedSupply.reads(path)) {
      feeds.add(path);
    } else if (ArticleFiles.readsNamed(path)) {
      files.add(path);
    } else {
      problem(
          path.toString(),
          "not a kind of file that is read (%s, and feeds %s)"
              .formatted(ArticleFiles.KINDS, FeedSupply.KINDS));
    }
  }

  /** Whether there is anything to read in it. An empty folder may be a disk that is missing. */
  boolean walk(Path folder) {
    inside = false;
    inFolder.clear();
    int before = problems.size();
    try {
      var links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
      Files.walkFileTree(folder, links, Integer.MAX_VALUE, this);
    } catch (IOException e) {
      problem(folder.toString(), "the folder cannot be read");
    }
    inFolder.sort(Comparator.naturalOrder());
    files.addAll(inFolder);
    if (problems.size() == before && !inFolder.isEmpty()) {
      folders.add(folder);
    }
    return !inFolder.isEmpty();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skip = inside && isHidden(folder);
    inside = true;
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !isHidden(file)) {
      if (ArticleFiles.reads(file)) {
        inFolder.add(file);
      } else {
        others++;
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    problem(file.toString(), "it cannot be read");
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }
}
