package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Passage;
import dev.munshi.article.TextVectors;
import dev.munshi.index.EmbeddedPassage;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.VectorStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

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
  }

  /** Takes an article out of the index; it counts as not indexed. */
  void withdraw(String article) {
    articles.markNotIndexed(List.of(article));
    index.replace(article, List.of());
    index.commit();
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
    var passages = new HashMap<String, List<Passage>>();
    var texts = new LinkedHashSet<String>();
    for (var article : batch) {
      // another one with the same text stands in the index for an article without a place
      var cut = placed.containsKey(article.id()) ? Passages.of(article) : List.<Passage>of();
      passages.put(article.id(), cut);
      cut.forEach(passage -> texts.add(passage.text()));
    }
    var embedded = embed(List.copyOf(texts));
    passages.forEach(
        (article, cut) ->
            index.replace(article, placed.getOrDefault(article, article), with(embedded, cut)));
    index.commit();
    articles.markIndexed(passages.keySet());
  }

  private static List<EmbeddedPassage> with(
      Map<String, TextVectors> vectors, List<Passage> passages) {
    return passages.stream()
        .map(passage -> new EmbeddedPassage(passage, known(vectors, passage.text())))
        .toList();
  }

  private static TextVectors known(Map<String, TextVectors> vectors, String text) {
    var vector = vectors.get(text);
    if (vector == null) {
      throw new IllegalStateException("a passage was not embedded");
    }
    return vector;
  }

  private Map<String, TextVectors> embed(List<String> texts) {
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
