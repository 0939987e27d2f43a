package dev.munshi.corpus;

import dev.munshi.testing.WordEmbedder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A process that ingests files into a home and prints a line for each step, so that it can be
 * killed between any two.
 */
final class IngestProcess {

  private static final String READY = "ready";
  static final String EMBEDDED = "embedded";

  private IngestProcess() {}

  public static void main(String[] arguments) {
    System.out.println(READY);
    try (var open = OpenLibrary.at(Path.of(arguments[0]), new TellingEmbedder())) {
      var files = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
      open.ingest(System.out::println, files);
    }
  }

  private static final class TellingEmbedder extends WordEmbedder {
    @Override
    public List<float[]> embed(List<String> texts) {
      System.out.println("embedding " + texts.size());
      var vectors = super.embed(texts);
      System.out.println(EMBEDDED);
      return vectors;
    }
  }
}
