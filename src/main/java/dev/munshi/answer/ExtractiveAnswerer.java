package dev.munshi.answer;

import dev.munshi.retrieval.Retriever;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Answers with the articles' own sentences, verified; without a model or a key. Thread-safe. */
public final class ExtractiveAnswerer implements Answerer {

  private final EvidenceFinder finder;
  private final Extractive composer;

  /**
   * With the weights of confidence that come with the program.
   *
   * @param threshold the least confidence with which an answer is shown, from 0 to 1
   */
  public ExtractiveAnswerer(Retriever retriever, Holdings holdings, double threshold) {
    this(
        new EvidenceFinder(
            retriever, holdings, AnswerSettings.ofCorpus(Confidence.shipped(), threshold)));
  }

  public ExtractiveAnswerer(EvidenceFinder finder) {
    this.finder = finder;
    this.composer = new Extractive(finder.holdings());
  }

  @Override
  public Reply answer(Question question, Consumer<Statement> shown) {
    long start = System.nanoTime();
    var understood = FollowUp.understand(question);
    var findings =
        understood.parts().stream().map(part -> finder.find(part, question.asked())).toList();
    var answer = answer(findings);
    return new Reply(
        question,
        understood.subject().isEmpty() ? null : understood.whole(),
        answer,
        answer instanceof Answer.NotFound ? LanguageNote.of(question.text()) : null,
        Duration.ofNanos(System.nanoTime() - start));
  }

  /** On what the confidence in an answer to this question, or its least sure part, rests. */
  public Signals signals(Question question) {
    return FollowUp.understand(question).parts().stream()
        .map(part -> finder.signals(part, question.asked()))
        .min(Comparator.comparingDouble(finder::confidence))
        .orElseThrow();
  }

  /**
   * The answer to a question whose parts this was found for.
   *
   * @param findings at least one
   */
  public Answer answer(List<Finding> findings) {
    return JoinedAnswers.of(findings.stream().map(this::answer).toList());
  }

  private Answer answer(Finding finding) {
    if (!finding.suffices()) {
      return finder.nothing(finding);
    }
    var verified = finder.verifier().verified(composer.compose(finding.evidence()));
    if (verified.isEmpty()) {
      return finder.nothing(finding);
    }
    var accounts = finder.accounts(finding);
    var shown = accounts.isEmpty() ? verified : Accounts.statements(accounts);
    return new Answer.Found(
        shown.stream().map(one -> Whereabouts.told(one, finder.holdings())).toList(),
        accounts,
        finding.confidence());
  }
}
