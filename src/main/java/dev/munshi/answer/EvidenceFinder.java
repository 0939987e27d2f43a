package dev.munshi.answer;

import dev.munshi.article.Reference;
import dev.munshi.index.Vocabulary;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.util.List;

/** Finds what speaks to a question, and weighs it; the ground of every answer. Thread-safe. */
public final class EvidenceFinder {

  private static final int NEAR = 3;

  private final Retriever retriever;
  private final Holdings holdings;
  private final AnswerSettings settings;

  public EvidenceFinder(Retriever retriever, Holdings holdings, AnswerSettings settings) {
    this.retriever = retriever;
    this.holdings = holdings;
    this.settings = settings;
  }

  /**
   * What there is for one question.
   *
   * @param asked the day on which it is asked
   */
  public Finding find(Understood question, LocalDate asked) {
    var evidence = evidence(question, asked);
    double sure = settings.confidence().of(Signals.of(evidence, vocabulary()));
    return new Finding(evidence, sure, sure >= settings.threshold());
  }

  /** On what the confidence in an answer rests. */
  Signals signals(Understood question, LocalDate asked) {
    return Signals.of(evidence(question, asked), vocabulary());
  }

  /** The probability of a right answer, from 0 to 1. */
  double confidence(Signals signals) {
    return settings.confidence().of(signals);
  }

  private Evidence evidence(Understood question, LocalDate asked) {
    var retrieved =
        retriever.retrieve(
            new Query(question.whole(), asked, AnswerSettings.PASSAGES, settings.perArticle()));
    return new Evidence(
        question, retrieved, new SentenceScorer(retriever).score(question, retrieved));
  }

  /** Where tellings of the matter differ, each of them; else none. */
  public List<Account> accounts(Finding finding) {
    return new Accounts(vocabulary(), verifier(), holdings).of(finding.evidence());
  }

  /** The no to a question, with what the corpus does hold. */
  public Answer.NotFound nothing(Finding finding) {
    return new Answer.NotFound(
        holdings.coverage(near(finding.evidence().retrieved())), finding.confidence());
  }

  private static List<Reference> near(Retrieved retrieved) {
    return retrieved.hits().stream()
        .filter(hit -> hit.words() > 0)
        .map(hit -> hit.passage().reference())
        .distinct()
        .limit(NEAR)
        .toList();
  }

  /** What lets statements on this evidence through. */
  public Verifier verifier() {
    return new Verifier(holdings, vocabulary());
  }

  public Holdings holdings() {
    return holdings;
  }

  public Vocabulary vocabulary() {
    return retriever.vocabulary();
  }
}
