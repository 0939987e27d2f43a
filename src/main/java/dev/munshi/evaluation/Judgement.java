package dev.munshi.evaluation;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Reply;
import dev.munshi.article.Reference;
import java.util.List;

/**
 * What became of one question.
 *
 * @param question with what was expected
 * @param found the articles of the search, best first
 * @param reply the answer as it would be without a threshold
 * @param answered whether the confidence reaches the threshold
 */
public record Judgement(
    LabelledQuestion question, List<Reference> found, Reply reply, boolean answered) {

  public Judgement {
    found = List.copyOf(found);
  }

  /** The place of the first article that bears the answer, from 1; 0 where there is none. */
  public int rank() {
    for (int i = 0; i < found.size(); i++) {
      if (ExpectedWords.isOneOf(found.get(i), question.articles())) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether what the answer says holds what was expected. */
  public boolean holdsExpected() {
    return reply.answer() instanceof Answer.Found found
        && ExpectedWords.standIn(found.text(), question.contains());
  }

  /** Whether the answer cites an article that bears it. */
  public boolean citesExpected() {
    return reply.answer() instanceof Answer.Found found
        && found.statements().stream()
            .flatMap(statement -> statement.citations().stream())
            .anyMatch(citation -> ExpectedWords.isOneOf(citation.article(), question.articles()));
  }

  /** Whether the answer is good: it holds what was expected, or cites it where no words are. */
  public boolean isGood() {
    return question.answerable()
        && (question.contains().isEmpty() ? citesExpected() : holdsExpected());
  }

  /** Whether a person would call it a failure: a wrong answer, or a wrong no. */
  public boolean isFailure() {
    return answered ? !isGood() : question.answerable();
  }
}
