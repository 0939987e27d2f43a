package dev.munshi.corpus;

import dev.munshi.article.Passage;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.index.Embedder;
import dev.munshi.index.IndexedPassages;
import dev.munshi.testing.Newsroom;
import dev.munshi.testing.WordEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A home in a folder that a library is opened on again and again, beside the files for it. */
record LibraryHome(Path folder, WordEmbedder embedder) {

  LibraryHome(Path folder) {
    this(folder, new WordEmbedder());
  }

  OpenLibrary open() {
    return open(embedder);
  }

  OpenLibrary open(Embedder other) {
    return OpenLibrary.at(folder.resolve("home"), other);
  }

  /** Ingests files with a library that is opened for them and closed again. */
  List<Outcome> ingest(Path... files) {
    try (var open = open()) {
      return open.ingest(files);
    }
  }

  Path file(String name, String... lines) {
    try {
      return Files.write(folder.resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of so many articles, no two alike. */
  Path numbered(int articles) {
    return file(
        "numbered.jsonl",
        IntStream.range(0, articles).mapToObj(i -> Newsroom.jsonLine(i, 0)).toArray(String[]::new));
  }

  Path index() {
    return folder.resolve("home").resolve("index");
  }

  List<Passage> indexed() {
    return IndexedPassages.in(index());
  }

  List<String> indexedTexts() {
    return indexed().stream().map(Passage::text).toList();
  }

  /** An article as a line of JSON Lines. */
  static String line(String url, String title, String text) {
    return "{\"url\":\"https://gazette.example/%s\",\"title\":\"%s\",\"text\":\"%s\"}"
        .formatted(url, title, text);
  }

  static List<Status> statuses(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::status).toList();
  }
}
