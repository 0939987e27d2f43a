package dev.munshi.index;

import dev.munshi.article.SentenceVectors;
import dev.munshi.article.Sentences;
import dev.munshi.article.TextVectors;
import java.util.ArrayList;
import java.util.List;

/** Turns texts into vectors of length one. Thread-safe. */
public interface Embedder {

  /** Names the model; vectors of different models cannot be compared. */
  String model();

  /** How many numbers a vector has. */
  int dimension();

  /** The vectors, in the order of the texts. */
  List<float[]> embed(List<String> texts);

  /**
   * The vectors of texts and of their sentences, in the order of the texts; as it stands here, each
   * sentence embedded as a text of its own.
   */
  default List<TextVectors> embedWithSentences(List<String> texts) {
    var all = new ArrayList<TextVectors>();
    var wholes = embed(texts);
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      var spans = Sentences.of(text);
      var vectors = embed(spans.stream().map(span -> span.of(text)).toList());
      all.add(new TextVectors(wholes.get(i), SentenceVectors.of(spans, vectors)));
    }
    return all;
  }
}
