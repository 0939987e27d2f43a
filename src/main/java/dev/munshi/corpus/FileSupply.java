package dev.munshi.corpus;

import dev.munshi.corpus.reading.ArticleFiles;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The articles of files.
 *
 * @param files read in their order
 */
public record FileSupply(Iterable<Path> files) implements Supply {

  @Override
  public void forEach(Consumer<Found> sink) {
    var reader = new ArticleFiles();
    for (var file : files) {
      reader.read(file, result -> sink.accept(new Found(file, result)));
    }
  }
}
