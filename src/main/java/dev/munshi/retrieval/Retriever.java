package dev.munshi.retrieval;

import dev.munshi.article.Access;
import dev.munshi.index.ChosenVector;
import dev.munshi.index.Embedder;
import dev.munshi.index.Hit;
import dev.munshi.index.IndexQuery;
import dev.munshi.index.PassageIndex;
import dev.munshi.index.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the passages that a question is about. Thread-safe. */
public final class Retriever {

  private final PassageIndex index;
  private final Embedder embedder;
  private final @Nullable RemoteEmbedder chosen;
  private final Access access;

  public Retriever(PassageIndex index, Embedder embedder) {
    this(index, embedder, null);
  }

  /**
   * Finds everything.
   *
   * @param embedder the built-in model
   * @param chosen finds passages in its place, where the index is made for it and it answers
   */
  public Retriever(PassageIndex index, Embedder embedder, @Nullable RemoteEmbedder chosen) {
    this(index, embedder, chosen, Access.ALL);
  }

  private Retriever(
      PassageIndex index, Embedder embedder, @Nullable RemoteEmbedder chosen, Access access) {
    this.index = index;
    this.embedder = embedder;
    this.chosen = chosen;
    this.access = access;
  }

  /** One that finds what may be seen, and nothing else. */
  public Retriever with(Access visible) {
    return new Retriever(index, embedder, chosen, visible);
  }

  /** The passages for all that the query asks: by turns, where it asks several things. */
  public Retrieved retrieve(Query query) {
    var vector = embed(query.text());
    var time = TimeInQuestion.of(query.text(), query.asked());
    var parts = QuestionParts.of(query.text());
    if (parts.size() == 1) {
      var text = query.text();
      return new Retrieved(search(text, vector, chosen(List.of(text)).get(0), query), vector, time);
    }
    var chosen = chosen(parts);
    var found =
        IntStream.range(0, parts.size())
            .mapToObj(i -> search(parts.get(i), embed(parts.get(i)), chosen.get(i), query))
            .toList();
    return new Retrieved(byTurns(found, query), vector, time);
  }

  /**
   * The first passages of these articles, article by article in no order.
   *
   * @param perArticle how many of each, at least 1
   */
  public List<Hit> firstOf(Collection<String> articles, int perArticle) {
    return index.firstOf(articles, perArticle, access);
  }

  /** The vectors by the chosen model, or a null for each text. */
  private List<@Nullable ChosenVector> chosen(List<String> texts) {
    var vectors =
        chosen != null && index.foundBy().filter(chosen::mayBe).isPresent()
            ? chosen.questions(texts)
            : Optional.<List<ChosenVector>>empty();
    return vectors.isPresent()
        ? new ArrayList<>(vectors.get())
        : Collections.nCopies(texts.size(), null);
  }

  private List<Hit> search(
      String text, float[] vector, @Nullable ChosenVector byChosen, Query query) {
    var time = TimeInQuestion.of(text, query.asked()).preference();
    return index.search(
        new IndexQuery(
            text,
            vector,
            byChosen,
            time,
            access,
            query.limit(),
            query.perArticle(),
            query.published()));
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

  /** The built-in model, whose vectors sentences have. */
  public Embedder embedder() {
    return embedder;
  }
}
