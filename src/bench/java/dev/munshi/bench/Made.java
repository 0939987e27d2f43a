package dev.munshi.bench;

import dev.munshi.article.TextVectors;
import dev.munshi.bench.MadeCorpus.Asked;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.MiniLmEmbedder;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A made corpus, its index and questions to it. */
@State(Scope.Benchmark)
public class Made {

  @Param({"10000", "100000", "1000000"})
  int passages;

  MadeCorpus corpus;
  PassageIndex index;
  MiniLmEmbeddingModel model;
  private List<Asked> questions = List.of();
  private int next;

  @Setup
  public void open() {
    corpus = new MadeCorpus(passages, Places.space(), new MadeWords());
    index = corpus.index(Places.index(passages));
    questions = corpus.questions();
    model = MiniLmEmbeddingModel.load(Places.natives());
  }

  /** The next question; after the last one the first. */
  Asked next() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  /**
   * Embeds with the model, and gives a question the vector that it has in the made space: made
   * words mean nothing to the model.
   */
  Embedder embedder() {
    var vectors = new HashMap<String, float[]>();
    questions.forEach(asked -> vectors.put(asked.text(), asked.vector()));
    return new MadeEmbedder(new MiniLmEmbedder(model), vectors);
  }

  @TearDown
  public void close() {
    index.close();
    model.close();
  }

  private record MadeEmbedder(Embedder embedder, Map<String, float[]> vectors) implements Embedder {

    private MadeEmbedder {
      vectors = Map.copyOf(vectors);
    }

    @Override
    public String model() {
      return embedder.model();
    }

    @Override
    public int dimension() {
      return embedder.dimension();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      var embedded = embedder.embed(texts);
      return texts.stream().map(text -> vectors.getOrDefault(text, embedded.getFirst())).toList();
    }

    @Override
    public List<TextVectors> embedWithSentences(List<String> texts) {
      return embedder.embedWithSentences(texts);
    }
  }
}
