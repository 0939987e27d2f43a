package dev.munshi.bench.statements;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.store.ArticleStore;
import java.util.List;
import java.util.Optional;

/** The articles of a home. */
record StoredArticles(ArticleStore articles) implements Holdings {

  @Override
  public Optional<String> textOf(String article, int revision) {
    return articles.find(article, revision).map(Article::text);
  }

  /** Nobody reads here what a no says. */
  @Override
  public Coverage coverage(List<Reference> near) {
    return new Coverage(
        articles.count(), articles.visibleTo(Access.ALL).countPublishers(), null, null, null, near);
  }
}
