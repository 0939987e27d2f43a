package dev.munshi.app;

import dev.munshi.corpus.reading.ArticleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  private static void add(Path path, List<Path> files, List<Problem> problems) {
    if (Files.isDirectory(path)) {
      var found = below(path);
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

  /** The readable files below a folder; hidden ones are left out. */
  static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(ArticleFiles::reads)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
