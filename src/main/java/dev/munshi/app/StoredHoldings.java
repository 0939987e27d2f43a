package dev.munshi.app;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Whereabouts;
import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.store.ArticleStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The articles of a home, as far as they may be told. */
record StoredHoldings(ArticleStore articles, Access access) implements Holdings {

  /** Reprints that a citation lists; a release that everybody carries has more. */
  private static final int MOST_REPRINTS = 20;

  @Override
  public Optional<String> textOf(String article, int revision) {
    return articles
        .find(article, revision)
        .filter(found -> access.shows(found.tags()))
        .map(Article::text);
  }

  @Override
  public Whereabouts whereabouts(String article) {
    return new Whereabouts(
        articles.visibleTo(access).others(article, MOST_REPRINTS),
        articles
            .goneSince(article)
            .map(gone -> LocalDate.ofInstant(gone, ZoneId.systemDefault()))
            .orElse(null));
  }

  @Override
  public Coverage coverage(List<Reference> near) {
    var visible = articles.visibleTo(access);
    var newest = visible.newest();
    return new Coverage(
        visible.count(),
        visible.countPublishers(),
        visible.oldest().map(Reference::published).orElse(null),
        newest.map(Reference::published).orElse(null),
        newest.orElse(null),
        near);
  }
}
