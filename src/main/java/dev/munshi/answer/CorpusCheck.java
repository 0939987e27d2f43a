package dev.munshi.answer;

import dev.munshi.index.Hit;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;

/** Checks claims against what the corpus says of them. Thread-safe. */
public final class CorpusCheck {

  private static final int PASSAGES = 12;
  private static final int PASSAGES_PER_ARTICLE = 3;

  private final Retriever retriever;
  private final ClaimChecker checker;

  public CorpusCheck(Retriever retriever) {
    this.retriever = retriever;
    this.checker = new ClaimChecker(retriever.embedder(), retriever.vocabulary());
  }

  /**
   * Says how far the articles bear out a claim.
   *
   * @param claim never blank
   * @param asked the day from which "last week" counts
   */
  public Support check(String claim, LocalDate asked) {
    var query = new Query(claim, asked, PASSAGES, PASSAGES_PER_ARTICLE);
    var passages = retriever.retrieve(query).hits().stream().map(Hit::passage).toList();
    return checker.check(claim, passages);
  }
}
