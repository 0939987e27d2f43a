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

/**
 * The files that paths on the command line stand for.
 *
 * @param files in the order given, folders in the order of their names
 * @param problems what was named and cannot be read, each with the reason
 * @param folders those of which all that is in them was seen
 * @param others how many files in folders are of kinds that are not read
 */
record Sources(List<Path> files, List<Problem> problems, List<Path> folders, int others) {

  /** A path that leads to no article. */
  record Problem(String source, String reason) {}

  static Sources of(List<String> paths) {
    var all = new Finding();
    for (var path : paths) {
      if (path.matches("https?://.*")) {
        all.problem(path, "addresses cannot be read yet; save the page as a file");
      } else {
        add(Path.of(path), all);
      }
    }
    return all.found();
  }

  /** What a folder holds; what is hidden is left out. */
  static Sources below(Path folder) {
    var found = new Finding();
    found.walk(folder);
    return found.found();
  }

  private static void add(Path path, Finding all) {
    if (Files.isDirectory(path)) {
      if (!all.walk(path)) {
        all.problem(path.toString(), "the folder holds no articles (" + ArticleFiles.KINDS + ")");
      }
    } else if (!Files.exists(path)) {
      all.problem(path.toString(), "there is no such file");
    } else if (!ArticleFiles.reads(path)) {
      all.problem(path.toString(), "not a kind of file that is read (" + ArticleFiles.KINDS + ")");
    } else {
      all.files.add(path);
    }
  }

  private static final class Finding extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private int others;
    private final List<Path> inFolder = new ArrayList<>();
    private boolean inside;

    Sources found() {
      return new Sources(files, problems, folders, others);
    }

    void problem(String source, String reason) {
      problems.add(new Problem(source, reason));
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
}
