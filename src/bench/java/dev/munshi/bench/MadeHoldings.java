package dev.munshi.bench;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Reference;
import java.util.List;
import java.util.Optional;

/** A made corpus as the answers know it; its articles' texts are made when they are asked for. */
record MadeHoldings(MadeCorpus corpus) implements Holdings {

  @Override
  public Optional<String> textOf(String article, int revision) {
    return Optional.of(corpus.text(article));
  }

  @Override
  public Coverage coverage(List<Reference> near) {
    return new Coverage(corpus.articles(), MadeCorpus.PUBLISHERS, null, null, null, near);
  }
}
