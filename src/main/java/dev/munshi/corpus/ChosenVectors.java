package dev.munshi.corpus;

import dev.munshi.index.Embedder;
import dev.munshi.index.EmbeddingFailedException;
import dev.munshi.index.PassageIndex;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.VectorStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vectors that the chosen model has still to give for passages of the index. They are
 * kept by content as they come, so that what is cut off goes on where it was. For one thread, which
 * may be another one than the library's.
 */
public final class ChosenVectors {

  /** Texts between two times of keeping. */
  private static final int KEPT_AT_ONCE = 64;

  private final ArticleStore articles;
  private final VectorStore vectors;
  private final PassageIndex index;
  private final @Nullable Embedder chosen;
  private int made;

  /**
   * @param chosen null where passages are to be found by the built-in model
   */
  public ChosenVectors(
      ArticleStore articles, VectorStore vectors, PassageIndex index, @Nullable Embedder chosen) {
    this.articles = articles;
    this.vectors = vectors;
    this.index = index;
    this.chosen = chosen;
  }

  /**
   * The chosen model, null for the built-in one.
   *
   * @throws EmbeddingFailedException where it does not answer the first time
   */
  public @Nullable String model() {
    return chosen == null ? null : chosen.model();
  }

  /** How many vectors were made so far. */
  public int made() {
    return made;
  }

  /**
   * Makes vectors for some articles whose passages lack them, or hold those of another model.
   *
   * @return the articles, to be put into the index again; empty where all is done
   * @throws EmbeddingFailedException where the model does not answer; what it gave is kept
   */
  public List<String> makeSome() {
    var lacking = index.articlesNotOf(model());
    if (chosen != null) {
      make(chosen, texts(lacking));
    }
    return lacking;
  }

  private List<String> texts(List<String> ids) {
    var texts = new LinkedHashSet<String>();
    for (var id : ids) {
      articles
          .find(id)
          .ifPresent(article -> Passages.of(article).forEach(passage -> texts.add(passage.text())));
    }
    return List.copyOf(texts);
  }

  private void make(Embedder model, List<String> texts) {
    var name = model.model();
    var known = vectors.findWhole(name, texts);
    var missing = new ArrayList<>(texts);
    missing.removeIf(known::containsKey);
    for (int from = 0; from < missing.size(); from += KEPT_AT_ONCE) {
      var some = missing.subList(from, Math.min(from + KEPT_AT_ONCE, missing.size()));
      var given = model.embed(some);
      if (!model.model().equals(name)) {
        throw new EmbeddingFailedException(
            name + " gives vectors of another length now", true, null, null);
      }
      var fresh = new HashMap<String, float[]>();
      for (int i = 0; i < some.size(); i++) {
        fresh.put(some.get(i), given.get(i));
      }
      vectors.saveWhole(name, fresh);
      made += fresh.size();
    }
  }
}
