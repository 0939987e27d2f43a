package dev.munshi.app;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A corpus of the sources that came with a question. */
record GivenHoldings(List<Article> articles) implements Holdings {

  @Override
  public Optional<String> textOf(String article, int revision) {
    return articles.stream().filter(a -> a.id().equals(article)).map(Article::text).findFirst();
  }

  @Override
  public Coverage coverage(List<Reference> near) {
    var references = articles.stream().map(Article::reference).toList();
    var dated =
        references.stream()
            .filter(reference -> reference.published() != null)
            .sorted(Comparator.comparing(GivenHoldings::published))
            .toList();
    return new Coverage(
        articles.size(),
        (int)
            references.stream()
                .map(Reference::publisher)
                .filter(Objects::nonNull)
                .distinct()
                .count(),
        dated.isEmpty() ? null : dated.getFirst().published(),
        dated.isEmpty() ? null : dated.getLast().published(),
        dated.isEmpty() ? null : dated.getLast(),
        near);
  }

  private static PartialDate published(Reference reference) {
    return Objects.requireNonNull(reference.published());
  }
}
