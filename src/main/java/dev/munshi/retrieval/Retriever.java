package dev.munshi.retrieval;

import dev.munshi.index.Embedder;
import dev.munshi.index.Hit;
import dev.munshi.index.IndexQuery;
import dev.munshi.index.PassageIndex;
import dev.munshi.index.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Finds the passages that a question is about. Thread-safe. */
public final class Retriever {

  private final PassageIndex index;
  private final Embedder embedder;

  public Retriever(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  /** The passages for all that the query asks: by turns, where it asks several things. */
  public Retrieved retrieve(Query query) {
    var vector = embed(query.text());
    var time = TimeInQuestion.of(query.text(), query.asked());
    var parts = QuestionParts.of(query.text());
    if (parts.size() == 1) {
      return new Retrieved(search(query.text(), vector, query), vector, time);
    }
    var found = parts.stream().map(part -> search(part, embed(part), query)).toList();
    return new Retrieved(byTurns(found, query), vector, time);
  }

  private List<Hit> search(String text, float[] vector, Query query) {
    var time = TimeInQuestion.of(text, query.asked()).preference();
    return index.search(new IndexQuery(text, vector, time, query.limit(), query.perArticle()));
  }

  private static List<Hit> byTurns(List<List<Hit>> found, Query query) {
    var hits = new LinkedHashMap<String, Hit>();
    var perArticle = new HashMap<String, Integer>();
    for (int rank = 0; rank < query.limit(); rank++) {
      for (var list : found) {
        if (rank < list.size() && hits.size() < query.limit()) {
          var hit = list.get(rank);
          var passage = hit.passage();
          if (!hits.containsKey(passage.id())
              && perArticle.merge(passage.reference().id(), 1, Integer::sum)
                  <= query.perArticle()) {
            hits.put(passage.id(), hit);
          }
        }
      }
    }
    return List.copyOf(hits.values());
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
