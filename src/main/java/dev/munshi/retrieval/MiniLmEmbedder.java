package dev.munshi.retrieval;

import dev.munshi.article.TextVectors;
import dev.munshi.index.Embedder;
import java.util.List;

/** The model in this process, as the index wants it: sentences cost no runs of their own. */
public final class MiniLmEmbedder implements Embedder {

  private final MiniLmEmbeddingModel model;
  private final Embedder texts;

  public MiniLmEmbedder(MiniLmEmbeddingModel model) {
    this.model = model;
    this.texts = new TextEmbedder(model);
  }

  @Override
  public String model() {
    return texts.model();
  }

  @Override
  public int dimension() {
    return texts.dimension();
  }

  @Override
  public List<float[]> embed(List<String> several) {
    return texts.embed(several);
  }

  @Override
  public List<TextVectors> embedWithSentences(List<String> several) {
    return model.embedWithSentences(several);
  }
}
