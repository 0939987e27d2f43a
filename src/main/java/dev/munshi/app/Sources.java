package dev.munshi.app;

import dev.munshi.corpus.reading.ArticleFiles;
import java.io.IOException;
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
import java.util.function.Consumer;

/**
 * The files that paths on the command line stand for.
 *
 * @param files in the order given, folders in the order of their names
 * @param problems what was named and cannot be read, each with the reason
 */
record Sources(List<Path> files, List<Problem> problems) {

  /** A path that leads to no article. */
  record Problem(String source, String reason) {}

  static Sources of(List<String> paths) {
    var files = new ArrayList<Path>();
    var problems = new ArrayList<Problem>();
    for (var path : paths) {
      if (path.matches("https?://.*")) {
        problems.add(new Problem(path, "addresses cannot be read yet; save the page as a file"));
      } else {
        add(Path.of(path), files, problems);
      }
    }
    return new Sources(files, problems);
  }

  /** The same, but refuses what lies in a home: it holds no articles, only what is made of them. */
  static Sources outside(Path home, List<String> paths) {
    var inside = paths.stream().filter(path -> isBelow(home, path)).toList();
    var sources = of(paths.stream().filter(path -> !inside.contains(path)).toList());
    inside.forEach(
        path ->
            sources
                .problems()
                .add(new Problem(path, "is in the home " + home + ", which holds no articles")));
    return sources;
  }

  private static boolean isBelow(Path home, String path) {
    return !path.matches("https?://.*") && real(Path.of(path)).startsWith(real(home));
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
    } else if (!ArticleFiles.reads(path)) {
      problems.add(
          new Problem(
              path.toString(), "not a kind of file that is read (" + ArticleFiles.KINDS + ")"));
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
