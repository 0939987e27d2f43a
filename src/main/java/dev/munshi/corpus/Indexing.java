package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Passage;
import dev.munshi.article.TextVectors;
import dev.munshi.index.ChosenVector;
import dev.munshi.index.EmbeddedPassage;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.index.Placement;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.VectorStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings stored articles into the index. An article counts as indexed only after the index has
 * committed it, so that whatever a crash cuts off is done again, in the same place. For one thread.
 */
final class Indexing {

  /** Articles between two commits of the index. */
  private static final int BATCH = 200;

  private final ArticleStore articles;
  private final Stories stories;
  private final VectorStore vectors;
  private final PassageIndex index;
  private final Embedder embedder;

  /** The model whose vectors passages get beside the built-in one's, where they are stored. */
  private @Nullable String chosen;

  Indexing(
      ArticleStore articles,
      Stories stories,
      VectorStore vectors,
      PassageIndex index,
      Embedder embedder) {
    this.articles = articles;
    this.stories = stories;
    this.vectors = vectors;
    this.index = index;
    this.embedder = embedder;
    this.chosen = index.foundBy().orElse(null);
  }

  /** Takes an article out of the index; it counts as not indexed. */
  void withdraw(String article) {
    articles.markNotIndexed(List.of(article));
    index.replace(article, List.of());
    index.commit();
  }

  /**
   * Puts articles into the index again.
   *
   * @param model whose vectors their passages get, where they are stored; null for none
   */
  void reindex(Collection<String> ids, @Nullable String model) {
    chosen = model;
    var batch = new ArrayList<Article>();
    for (var id : ids) {
      articles.find(id).ifPresentOrElse(batch::add, () -> index.replace(id, List.of()));
    }
    index(batch);
  }

  /** From now on passages are found by this model, null for the built-in one. */
  void findBy(@Nullable String model) {
    chosen = model;
    index.findBy(model);
  }

  /**
   * Indexes whatever is stored and not indexed.
   *
   * @param done told the number of articles after each batch
   */
  void catchUp(IntConsumer done) {
    var batch = new ArrayList<Article>();
    articles.forEachNotIndexed(
        article -> {
          batch.add(article);
          if (batch.size() == BATCH) {
            index(batch);
            done.accept(batch.size());
            batch.clear();
          }
        });
    if (!batch.isEmpty()) {
      index(batch);
      done.accept(batch.size());
    }
  }

  /** Makes searches fast again where much was indexed since the last time. */
  void compact() {
    index.compact();
  }

  private void index(Collection<Article> batch) {
    var placed = stories.place(batch);
    var passages = new HashMap<Article, List<Passage>>();
    var texts = new LinkedHashSet<String>();
    for (var article : batch) {
      // another one with the same text stands in the index for an article without a place
      var cut = placed.containsKey(article.id()) ? Passages.of(article) : List.<Passage>of();
      passages.put(article, cut);
      cut.forEach(passage -> texts.add(passage.text()));
    }
    var embedded = embed(List.copyOf(texts));
    passages.forEach(
        (article, cut) ->
            index.replace(
                article.id(),
                new Placement(placed.getOrDefault(article.id(), article.id()), article.tags()),
                cut.stream().map(embedded::of).toList()));
    index.commit();
    articles.markIndexed(batch.stream().map(Article::id).toList());
  }

  /** Vectors by text. */
  private record Embedded(Map<String, TextVectors> vectors, Map<String, ChosenVector> chosen) {

    EmbeddedPassage of(Passage passage) {
      var vector = vectors.get(passage.text());
      if (vector == null) {
        throw new IllegalStateException("a passage was not embedded");
      }
      return new EmbeddedPassage(passage, vector, chosen.get(passage.text()));
    }
  }

  private Embedded embed(List<String> texts) {
    return new Embedded(embedBuiltIn(texts), chosen(texts));
  }

  private Map<String, ChosenVector> chosen(List<String> texts) {
    var known = new HashMap<String, ChosenVector>();
    var model = chosen;
    if (model != null) {
      vectors
          .findWhole(model, texts)
          .forEach((text, vector) -> known.put(text, new ChosenVector(model, vector)));
    }
    return known;
  }

  private Map<String, TextVectors> embedBuiltIn(List<String> texts) {
    var known = vectors.find(embedder.model(), texts);
    var missing = texts.stream().filter(text -> !known.containsKey(text)).toList();
    var made = embedder.embedWithSentences(missing);
    var fresh = new HashMap<String, TextVectors>();
    for (int i = 0; i < missing.size(); i++) {
      fresh.put(missing.get(i), made.get(i));
    }
    vectors.save(embedder.model(), fresh);
    known.putAll(fresh);
    return known;
  }
}
