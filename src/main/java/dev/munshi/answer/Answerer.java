package dev.munshi.answer;

import dev.munshi.article.Reference;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import java.time.Duration;
import java.util.List;

/** Answers questions: retrieves, composes, verifies. Thread-safe. */
public final class Answerer {

  private static final int PASSAGES = 12;
  private static final int PASSAGES_PER_ARTICLE = 3;
  private static final int NEAR = 3;

  private final Retriever retriever;
  private final Holdings holdings;
  private final Composer composer;
  private final double threshold;

  /**
   * @param threshold the least confidence with which an answer is shown, from 0 to 1
   */
  public Answerer(Retriever retriever, Holdings holdings, double threshold) {
    this.retriever = retriever;
    this.holdings = holdings;
    this.composer = new Extractive(holdings);
    this.threshold = threshold;
  }

  public Reply answer(Question question) {
    long start = System.nanoTime();
    var understood = FollowUp.understand(question);
    var retrieved =
        retriever.retrieve(
            new Query(understood.whole(), question.asked(), PASSAGES, PASSAGES_PER_ARTICLE));
    var candidates = new SentenceScorer(retriever).score(understood, retrieved);
    var answer = answer(new Evidence(understood, retrieved, candidates));
    return new Reply(
        question,
        understood.subject().isEmpty() ? null : understood.whole(),
        answer,
        Duration.ofNanos(System.nanoTime() - start));
  }

  private Answer answer(Evidence evidence) {
    var confidence = Signals.of(evidence, retriever.vocabulary()).confidence();
    if (confidence >= threshold) {
      var statements = composer.compose(evidence);
      var verifier = new Verifier(holdings, retriever.vocabulary());
      var verified = verifier.verified(statements);
      if (!verified.isEmpty()) {
        var accounts = new Accounts(retriever.vocabulary(), verifier, holdings).of(evidence);
        var shown = accounts.isEmpty() ? verified : Accounts.statements(accounts);
        return new Answer.Found(Whereabouts.told(shown, holdings), accounts, confidence);
      }
    }
    return new Answer.NotFound(holdings.coverage(near(evidence.retrieved())), confidence);
  }

  private static List<Reference> near(Retrieved retrieved) {
    return retrieved.hits().stream()
        .filter(hit -> hit.words() > 0)
        .map(hit -> hit.passage().reference())
        .distinct()
        .limit(NEAR)
        .toList();
  }
}
