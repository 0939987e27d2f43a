package dev.munshi.answer;

import dev.munshi.article.Reference;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Answers questions: retrieves, composes, verifies. Thread-safe. */
public final class Answerer {

  private static final int NEAR = 3;

  private final Retriever retriever;
  private final Holdings holdings;
  private final Composer composer;
  private final AnswerSettings settings;

  /**
   * With the weights of confidence that come with the program.
   *
   * @param threshold the least confidence with which an answer is shown, from 0 to 1
   */
  public Answerer(Retriever retriever, Holdings holdings, double threshold) {
    this(retriever, holdings, AnswerSettings.ofCorpus(Confidence.shipped(), threshold));
  }

  public Answerer(Retriever retriever, Holdings holdings, AnswerSettings settings) {
    this.retriever = retriever;
    this.settings = settings;
    this.holdings = holdings;
    this.composer = new Extractive(holdings);
  }

  public Reply answer(Question question) {
    long start = System.nanoTime();
    var understood = FollowUp.understand(question);
    var answers =
        understood.parts().stream().map(part -> answer(evidence(part, question.asked()))).toList();
    return new Reply(
        question,
        understood.subject().isEmpty() ? null : understood.whole(),
        JoinedAnswers.of(answers),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /** On what the confidence in an answer to this question, or its least sure part, rests. */
  public Signals signals(Question question) {
    return FollowUp.understand(question).parts().stream()
        .map(part -> Signals.of(evidence(part, question.asked()), retriever.vocabulary()))
        .min(Comparator.comparingDouble(settings.confidence()::of))
        .orElseThrow();
  }

  private Evidence evidence(Understood understood, LocalDate asked) {
    var retrieved =
        retriever.retrieve(
            new Query(understood.whole(), asked, AnswerSettings.PASSAGES, settings.perArticle()));
    var candidates = new SentenceScorer(retriever).score(understood, retrieved);
    return new Evidence(understood, retrieved, candidates);
  }

  private Answer answer(Evidence evidence) {
    double sure = settings.confidence().of(Signals.of(evidence, retriever.vocabulary()));
    if (sure >= settings.threshold()) {
      var statements = composer.compose(evidence);
      var verifier = new Verifier(holdings, retriever.vocabulary());
      var verified = verifier.verified(statements);
      if (!verified.isEmpty()) {
        var accounts = new Accounts(retriever.vocabulary(), verifier, holdings).of(evidence);
        var shown = accounts.isEmpty() ? verified : Accounts.statements(accounts);
        return new Answer.Found(Whereabouts.told(shown, holdings), accounts, sure);
      }
    }
    return new Answer.NotFound(holdings.coverage(near(evidence.retrieved())), sure);
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
