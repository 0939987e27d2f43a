package dev.munshi.retrieval;

import dev.munshi.index.Embedder;
import dev.munshi.index.IndexQuery;
import dev.munshi.index.PassageIndex;
import dev.munshi.index.Vocabulary;
import java.util.List;

/** Finds the passages that a question is about. Thread-safe. */
public final class Retriever {

  private final PassageIndex index;
  private final Embedder embedder;

  public Retriever(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  public Retrieved retrieve(Query query) {
    var vector = embed(query.text());
    var time = TimeInQuestion.of(query.text(), query.asked());
    var hits =
        index.search(
            new IndexQuery(
                query.text(), vector, time.preference(), query.limit(), query.perArticle()));
    return new Retrieved(hits, vector, time);
  }

  private float[] embed(String text) {
    return embedder.embed(List.of(text)).getFirst();
  }

  public Vocabulary vocabulary() {
    return index.vocabulary();
  }

  public Embedder embedder() {
    return embedder;
  }
}
