package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Passage;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.index.EmbeddedPassage;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import java.util.List;
import java.util.stream.IntStream;

/** Sources that come with a question, and count for that question only. */
public final class GivenSources {

  private GivenSources() {}

  /**
   * The articles of these drafts, in their order; each stands for itself, even where two have the
   * same address.
   *
   * @param drafts no two with the same source
   */
  public static List<Article> articles(List<Draft> drafts) {
    return drafts.stream().map(draft -> Library.article(draft.source(), draft)).toList();
  }

  /**
   * An index of just these articles, in memory; to be closed. Each paragraph is a passage, so that
   * what is put in or taken out somewhere leaves the others as they are.
   */
  public static PassageIndex index(List<Article> articles, Embedder embedder) {
    var index = PassageIndex.inMemory();
    for (var article : articles) {
      var passages = Passages.paragraphs(article);
      var vectors = embedder.embedWithSentences(passages.stream().map(Passage::text).toList());
      index.replace(
          article.id(),
          IntStream.range(0, passages.size())
              .mapToObj(i -> new EmbeddedPassage(passages.get(i), vectors.get(i)))
              .toList());
    }
    index.commit();
    return index;
  }
}
