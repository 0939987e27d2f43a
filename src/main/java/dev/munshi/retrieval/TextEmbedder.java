package dev.munshi.retrieval;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.munshi.index.Embedder;
import java.util.List;

/** Any embedding model of LangChain4j, as the index wants it. */
public final class TextEmbedder implements Embedder {

  private final EmbeddingModel model;

  public TextEmbedder(EmbeddingModel model) {
    this.model = model;
  }

  @Override
  public String model() {
    return model.modelName();
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    var segments = texts.stream().map(TextSegment::from).toList();
    return model.embedAll(segments).content().stream().map(Embedding::vector).toList();
  }
}
