package dev.munshi.bench;

import dev.munshi.article.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What is embedded: passages, and sentences of them.
 *
 * @param passages of about 1,000 characters
 * @param sentences each by itself
 */
record Texts(List<String> passages, List<String> sentences) {

  private static final int PASSAGES = 300;
  private static final int SENTENCES = 1_000;
  private static final int PASSAGE_SENTENCES = 6;
  private static final Path CORPUS = Path.of("corpus");

  /** Of a home's index, or of the project's own articles where there is no home. */
  static Texts of(@Nullable Path home) {
    try {
      var random = new Random(7);
      var passages = home == null ? mixed(sentences(articles()), random) : stored(home, random);
      var sentences = sentences(passages);
      Collections.shuffle(sentences, random);
      return new Texts(passages, List.copyOf(sentences.subList(0, SENTENCES)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading texts to embed", e);
    }
  }

  private static List<String> articles() throws IOException {
    var texts = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(CORPUS, "*.md")) {
      for (var file : files) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static List<String> mixed(List<String> sentences, Random random) {
    return IntStream.range(0, PASSAGES)
        .mapToObj(
            passage ->
                random
                    .ints(PASSAGE_SENTENCES, 0, sentences.size())
                    .mapToObj(sentences::get)
                    .reduce("", (text, sentence) -> (text + " " + sentence).strip()))
        .toList();
  }

  private static List<String> stored(Path home, Random random) throws IOException {
    try (var directory = FSDirectory.open(home.resolve("index"));
        var reader = DirectoryReader.open(directory)) {
      var fields = reader.storedFields();
      var texts = new ArrayList<String>();
      for (int doc : random.ints(PASSAGES, 0, reader.maxDoc()).toArray()) {
        texts.add(fields.document(doc).get("body"));
      }
      return texts;
    }
  }

  private static List<String> sentences(List<String> texts) {
    var sentences = new ArrayList<String>();
    texts.forEach(text -> Sentences.of(text).forEach(span -> sentences.add(span.of(text))));
    return sentences;
  }

  /** The sentences of each passage, as they would be embedded after it. */
  List<String> passageSentences() {
    return sentences(passages);
  }
}
